/** `/api/sessions`: where the signed-in person is signed in. */
import { askingPerson, visiting } from '../../access/asking.ts';
import { findDevice } from '../../auth/known-devices.ts';
import { createRouter } from '../../http/router.ts';
import { list, trusted, endAll, end, untrust } from './sessions-api.ts';
import { endOthers, endSession, listSessions, listTrusted, untrustDevice } from './sessions.ts';

export const sessionsRoutes = createRouter()
  .openapi(list, async (c) => c.json(await listSessions(c.var.portal, askingPerson(c), c.req.valid('query')), 200))
  .openapi(trusted, async (c) => {
    const device = await findDevice(c.var.portal, visiting(c), askingPerson(c).userId);
    return c.json(await listTrusted(c.var.portal, askingPerson(c), device?.id ?? null, c.req.valid('query')), 200);
  })
  .openapi(endAll, async (c) => {
    await endOthers(c.var.portal, askingPerson(c));
    return c.body(null, 204);
  })
  .openapi(untrust, async (c) => {
    await untrustDevice(c.var.portal, askingPerson(c), c.req.valid('param').id);
    return c.body(null, 204);
  })
  .openapi(end, async (c) => {
    await endSession(c.var.portal, askingPerson(c), c.req.valid('param').id);
    return c.body(null, 204);
  });
