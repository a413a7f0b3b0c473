/** `/api/clinics/:clinicId/desk/jobs`: work that failed. */
import { askingClinic } from '../../access/asking.ts';
import { createRouter } from '../../http/router.ts';
import { drop, list, retry, retryAll } from './jobs-api.ts';
import * as jobs from './jobs.ts';

export const deskJobRoutes = createRouter()
  .openapi(list, async (c) => c.json(await jobs.listFailed(c.var.portal, askingClinic(c), c.req.valid('query')), 200))
  .openapi(retryAll, async (c) => {
    await jobs.retryAll(c.var.portal, askingClinic(c), c.req.valid('json').kind);
    return c.body(null, 204);
  })
  .openapi(retry, async (c) => {
    await jobs.retry(c.var.portal, askingClinic(c), c.req.valid('param').jobId);
    return c.body(null, 204);
  })
  .openapi(drop, async (c) => {
    await jobs.drop(c.var.portal, askingClinic(c), c.req.valid('param').jobId);
    return c.body(null, 204);
  });
