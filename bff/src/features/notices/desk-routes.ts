/** `/api/clinics/:clinicId/notices`: what did not go out to the clinic's people. */
import { askingClinic } from '../../access/asking.ts';
import { createRouter } from '../../http/router.ts';
import * as api from './desk-api.ts';
import { countFailedNotices, dropNotice, listFailedNotices, retryAll, retryNotice } from './failed.ts';

export const deskNoticesRoutes = createRouter()
  .openapi(api.list, async (c) => c.json(await listFailedNotices(c.var.portal, askingClinic(c), c.req.valid('query')), 200))
  .openapi(api.count, async (c) => c.json(await countFailedNotices(c.var.portal, askingClinic(c)), 200))
  .openapi(api.retryAll, async (c) => {
    await retryAll(c.var.portal, askingClinic(c), c.req.valid('json').channel);
    return c.body(null, 204);
  })
  .openapi(api.retry, async (c) => {
    await retryNotice(c.var.portal, askingClinic(c), c.req.valid('param').noticeId);
    return c.body(null, 204);
  })
  .openapi(api.drop, async (c) => {
    await dropNotice(c.var.portal, askingClinic(c), c.req.valid('param').noticeId);
    return c.body(null, 204);
  });
