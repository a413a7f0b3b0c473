/** `/api/clinics/:clinicId/desk/jobs`: work that failed. */
import { askingClinic } from '../../access/asking.ts';
import { createRouter } from '../../http/router.ts';
import { drop, list, retry } from './jobs-api.ts';
import * as jobs from './jobs.ts';

export const deskJobRoutes = createRouter()
  .openapi(list, async (c) => c.json(await jobs.listFailed(c.var.portal, askingClinic(c)), 200))
  .openapi(retry, async (c) => {
    await jobs.retry(c.var.portal, askingClinic(c), c.req.valid('param').jobId);
    return c.json(await jobs.listFailed(c.var.portal, askingClinic(c)), 200);
  })
  .openapi(drop, async (c) => {
    await jobs.drop(c.var.portal, askingClinic(c), c.req.valid('param').jobId);
    return c.json(await jobs.listFailed(c.var.portal, askingClinic(c)), 200);
  });
