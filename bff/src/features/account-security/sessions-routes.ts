/** `/api/sessions`: where the signed-in person is signed in. */
import { createRouter } from '../../http/router.ts';
import { list, endAll, end, untrust } from './sessions-api.ts';
import { endOthers, endSession, listSessions, untrustDevice } from './sessions.ts';

export const sessionsRoutes = createRouter()
  .openapi(list, async (c) => c.json(await listSessions(c), 200))
  .openapi(endAll, async (c) => {
    await endOthers(c);
    return c.body(null, 204);
  })
  .openapi(untrust, async (c) => {
    await untrustDevice(c, c.req.valid('param').id);
    return c.body(null, 204);
  })
  .openapi(end, async (c) => {
    await endSession(c, c.req.valid('param').id);
    return c.body(null, 204);
  });
