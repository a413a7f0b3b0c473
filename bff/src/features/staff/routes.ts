/** `/api/clinics/:clinicId/staff` */
import { askingClinic } from '../../access/asking.ts';
import { createRouter } from '../../http/router.ts';
import { onceOf } from '../../once/once-key.ts';
import { again, end, invite, list, role } from './api.ts';
import { endWork, inviteToClinic, listMembers, sendAgain, setRole } from './service.ts';

export const staffRoutes = createRouter()
  .openapi(list, async (c) => c.json(await listMembers(c.var.portal, askingClinic(c), c.req.valid('query')), 200))
  .openapi(invite, async (c) => c.json(await inviteToClinic(c.var.portal, askingClinic(c), c.req.valid('json'), await onceOf(c)), 201))
  .openapi(again, async (c) => {
    await sendAgain(c.var.portal, askingClinic(c), c.req.valid('param').memberId, await onceOf(c));
    return c.body(null, 204);
  })
  .openapi(role, async (c) => c.json(await setRole(c.var.portal, askingClinic(c), c.req.valid('param').memberId, c.req.valid('json').role), 200))
  .openapi(end, async (c) => {
    await endWork(c.var.portal, askingClinic(c), c.req.valid('param').memberId, c.req.valid('json').reason, await onceOf(c));
    return c.body(null, 204);
  });
