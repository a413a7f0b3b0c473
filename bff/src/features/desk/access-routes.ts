/** `/api/clinics/:clinicId/desk/charts/:chartId/access`: who can open a chart, decided by staff on a legal document. */
import { askingClinic } from '../../access/asking.ts';
import { createRouter } from '../../http/router.ts';
import { onceOf } from '../../once/once-key.ts';
import { read, give, end, keepAway } from './access-api.ts';
import { readChartAccess } from './access-list.ts';
import { endChartAccess, giveAccess, restrict } from './access.ts';

export const deskAccessRoutes = createRouter()
  .openapi(read, async (c) => {
    const { chartId } = c.req.valid('param');
    const found = await readChartAccess(c.var.portal, askingClinic(c), chartId);
    c.set('shownPatientId', chartId);
    return c.json(found, 200);
  })
  .openapi(give, async (c) => c.json(await giveAccess(c.var.portal, askingClinic(c), c.req.valid('param').chartId, c.req.valid('json'), await onceOf(c)), 201))
  .openapi(end, async (c) => {
    const { chartId, grantId } = c.req.valid('param');
    await endChartAccess(c.var.portal, askingClinic(c), chartId, grantId, c.req.valid('json'));
    return c.body(null, 204);
  })
  .openapi(keepAway, async (c) => {
    await restrict(c.var.portal, askingClinic(c), c.req.valid('param').chartId, c.req.valid('json'));
    return c.body(null, 204);
  });
