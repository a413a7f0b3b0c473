/** `/api/patients/:patientId/activity`: what was done with a record, by whom. */
import { askingPatient } from '../../access/asking.ts';
import { createRouter } from '../../http/router.ts';
import { list, save } from './api.ts';
import { exportActivity } from './export.ts';
import { readActivity } from './service.ts';

export const activityRoutes = createRouter()
  .openapi(list, async (c) => {
    const { after, limit, ...filter } = c.req.valid('json');
    return c.json(await readActivity(c.var.portal, askingPatient(c), filter, { after, limit }), 200);
  })
  .openapi(save, async (c) => {
    const { name, text } = await exportActivity(c.var.portal, askingPatient(c), c.req.valid('json'), c.req.raw.signal);
    return c.body(text, 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
  });
