/** `/api/clinics/:clinicId/messages`: the clinic desk answers its patients. */
import type { Context } from 'hono';
import { createRouter } from '../../http/router.ts';
import type { AppEnv } from '../../http/router.ts';
import { draftRoute, listRoute, markReadRoute, readRoute, replyRoute } from './definitions.ts';
import { getThread, listThreads, markRead, reply, saveDraft } from './service.ts';
import type { Correspondent } from './service.ts';

/** How a staff role is signed under a message. */
const ROLE_NAMES = { physician: 'Physician', nurse: 'Nurse', scheduler: 'Scheduling', billing: 'Billing' } as const;

const clinicSide = (c: Context<AppEnv>): Correspondent => ({ userId: c.var.session.userId, side: 'clinic', subjectId: c.var.clinicId });

export const clinicMessagesRoutes = createRouter()
  .openapi(listRoute, async (c) => c.json({ threads: await listThreads(c.var.portal, clinicSide(c), c.req.valid('query').filter === 'awaiting') }, 200))
  .openapi(readRoute, async (c) => c.json(await getThread(c.var.portal, clinicSide(c), c.req.valid('param').threadId), 200))
  .openapi(replyRoute, async (c) => {
    const author = { authorName: c.var.session.displayName, authorRole: await roleName(c) };
    const { message, created } = await reply(c.var.portal, clinicSide(c), c.req.valid('param').threadId, { ...c.req.valid('json'), ...author });
    return created ? c.json(message, 201) : c.json(message, 200);
  })
  .openapi(markReadRoute, async (c) => {
    await markRead(c.var.portal, clinicSide(c), c.req.valid('param').threadId);
    return c.body(null, 204);
  })
  .openapi(draftRoute, async (c) => {
    await saveDraft(c.var.portal, clinicSide(c), c.req.valid('param').threadId, c.req.valid('json').body);
    return c.body(null, 204);
  });

export type ClinicMessagesApi = typeof clinicMessagesRoutes;

async function roleName(c: Context<AppEnv>): Promise<string | null> {
  const staff = await c.var.portal.db.prisma.staffMember.findUnique({ where: { userId: c.var.session.userId }, select: { role: true } });
  return staff ? ROLE_NAMES[staff.role] : null;
}
