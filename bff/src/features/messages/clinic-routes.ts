/** `/api/clinics/:clinicId/messages`: the clinic desk answers its patients. */
import type { Context } from 'hono';
import { createRouter } from '../../http/router.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { draftRoute, listRoute, markReadRoute, readRoute, replyRoute } from './api.ts';
import { getThread, listThreads, markRead, patientOf, reply, saveDraft } from './service.ts';
import type { Correspondent } from './service.ts';

/** How a staff role is signed under a message. */
const ROLE_NAMES = { physician: 'Physician', nurse: 'Nurse', scheduler: 'Scheduling', billing: 'Billing' } as const;

const clinicSide = (c: Context<AppEnv>): Correspondent => ({
  userId: c.var.session.userId,
  side: 'clinic',
  subjectId: c.var.clinicId,
  grantId: c.var.access.grantId,
});

/** The clinic's side of a thread that is shown or changed; the patient sees in their activity that it was. */
async function clinicSideOf(c: Context<AppEnv>, threadId: string): Promise<Correspondent> {
  const who = clinicSide(c);
  const patientId = await patientOf(c.var.portal, who, threadId);
  if (patientId) c.set('shownPatientId', patientId);
  return who;
}

export const clinicMessagesRoutes = createRouter()
  .openapi(listRoute, async (c) => c.json({ threads: await listThreads(c.var.portal, clinicSide(c), c.req.valid('query').filter === 'awaiting') }, 200))
  .openapi(readRoute, async (c) => {
    const { threadId } = c.req.valid('param');
    return c.json(await getThread(c.var.portal, await clinicSideOf(c, threadId), threadId), 200);
  })
  .openapi(replyRoute, async (c) => {
    const { threadId } = c.req.valid('param');
    const author = { authorName: c.var.session.displayName, authorRole: await roleName(c) };
    const { message, created } = await reply(c.var.portal, await clinicSideOf(c, threadId), threadId, { ...c.req.valid('json'), ...author });
    return created ? c.json(message, 201) : c.json(message, 200);
  })
  .openapi(markReadRoute, async (c) => {
    const { threadId } = c.req.valid('param');
    await markRead(c.var.portal, await clinicSideOf(c, threadId), threadId);
    return c.body(null, 204);
  })
  .openapi(draftRoute, async (c) => {
    const { threadId } = c.req.valid('param');
    await saveDraft(c.var.portal, await clinicSideOf(c, threadId), threadId, c.req.valid('json').body);
    return c.body(null, 204);
  });

async function roleName(c: Context<AppEnv>): Promise<string | null> {
  const staff = await c.var.portal.db.prisma.staffMember.findUnique({ where: { userId: c.var.session.userId }, select: { role: true } });
  return staff ? ROLE_NAMES[staff.role] : null;
}
