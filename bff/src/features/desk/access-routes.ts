/** `/api/clinics/:clinicId/desk/charts/:chartId/access`: who can open a chart, decided by staff on a legal document. */
import { createRouter } from '../../http/router.ts';
import { read, give, end, keepAway } from './access-api.ts';
import { readChartAccess } from './access-list.ts';
import { endChartAccess, giveAccess, requireChartFor, restrict } from './access.ts';

export const deskAccessRoutes = createRouter()
  .openapi(read, async (c) => {
    const { chartId } = c.req.valid('param');
    const found = await readChartAccess(c.var.portal, await requireChartFor(c, chartId));
    c.set('shownPatientId', chartId);
    return c.json(found, 200);
  })
  .openapi(give, async (c) => c.json(await giveAccess(c, c.req.valid('param').chartId, c.req.valid('json')), 201))
  .openapi(end, async (c) => {
    const { chartId, grantId } = c.req.valid('param');
    await endChartAccess(c, chartId, grantId, c.req.valid('json'));
    return c.body(null, 204);
  })
  .openapi(keepAway, async (c) => {
    await restrict(c, c.req.valid('param').chartId, c.req.valid('json'));
    return c.body(null, 204);
  });
