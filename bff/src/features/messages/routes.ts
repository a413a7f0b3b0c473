/** `/api/patients/:patientId/messages` */
import type { Context } from 'hono';
import { ApiProblem } from '../../http/problem.ts';
import { createRouter } from '../../http/router.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { draftRoute, listRoute, markReadRoute, readRoute, replyRoute } from './api.ts';
import { getThread, listThreads, markRead, reply, saveDraft } from './service.ts';
import type { Correspondent } from './service.ts';

const patientSide = (c: Context<AppEnv>): Correspondent => ({
  userId: c.var.session.userId,
  side: 'patient',
  subjectId: c.var.patientId,
  ownOnly: c.var.access.reduced,
  grantId: c.var.access.grantId,
});

export const messagesRoutes = createRouter()
  .openapi(listRoute, async (c) => c.json({ threads: await listThreads(c.var.portal, patientSide(c)) }, 200))
  .openapi(readRoute, async (c) => c.json(await getThread(c.var.portal, patientSide(c), c.req.valid('param').threadId), 200))
  .openapi(replyRoute, async (c) => {
    // Staff answer at the clinic desk; here their words would stand as the patient's.
    if (c.var.access.relationship === 'staff') throw new ApiProblem('access/scope-missing');
    const author = { authorName: c.var.session.displayName, authorRole: await proxyRole(c) };
    const { message, created } = await reply(c.var.portal, patientSide(c), c.req.valid('param').threadId, { ...c.req.valid('json'), ...author });
    return created ? c.json(message, 201) : c.json(message, 200);
  })
  .openapi(markReadRoute, async (c) => {
    await markRead(c.var.portal, patientSide(c), c.req.valid('param').threadId);
    return c.body(null, 204);
  })
  .openapi(draftRoute, async (c) => {
    await saveDraft(c.var.portal, patientSide(c), c.req.valid('param').threadId, c.req.valid('json').body);
    return c.body(null, 204);
  });

/** "for Maya" when somebody else writes for the patient, so that the clinic knows who it talks to. */
async function proxyRole(c: Context<AppEnv>): Promise<string | null> {
  if (c.var.access.relationship === 'self') return null;
  const patient = await c.var.portal.db.prisma.patient.findUniqueOrThrow({ where: { id: c.var.patientId }, select: { givenName: true } });
  return `for ${patient.givenName}`;
}
