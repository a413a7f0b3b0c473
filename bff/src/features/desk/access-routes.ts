/** `/api/clinics/:clinicId/desk/charts/:chartId/access`: who can open a chart, decided by staff on a legal document. */
import { z } from '@hono/zod-openapi';
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import { createRouter } from '../../http/router.ts';
import { readChartAccess } from './access-list.ts';
import { ChartAccess, ChartGrantParams, EndAccess, GiveAccess, Restrict } from './access-schema.ts';
import { endChartAccess, giveAccess, requireChartFor, restrict } from './access.ts';
import { ChartParams } from './schema.ts';

const read = subjectRoute('desk:read', {
  method: 'get',
  path: '/charts/{chartId}/access',
  summary: 'Who can open a chart, and who is kept away from it',
  request: { params: ChartParams },
  responses: { 200: json('Who has access.', ChartAccess) },
});
const give = subjectRoute('desk:write', {
  'x-proof': true,
  method: 'post',
  path: '/charts/{chartId}/access',
  summary: 'Give somebody access on a legal document; both sides are told',
  request: { params: ChartParams, body: jsonBody(GiveAccess) },
  responses: { 201: json('Whether an invitation was sent, instead of access given.', z.object({ invited: z.boolean() })) },
});
const end = subjectRoute('desk:write', {
  method: 'post',
  path: '/charts/{chartId}/access/{grantId}/end',
  summary: 'End access, take back an invitation of staff, or lift a restriction; safe to repeat',
  request: { params: ChartGrantParams, body: jsonBody(EndAccess) },
  responses: { 204: { description: 'Done.' } },
});
const keepAway = subjectRoute('desk:write', {
  'x-proof': true,
  method: 'post',
  path: '/charts/{chartId}/restrictions',
  summary: 'Keep somebody away from a chart, whatever access they have or are given later; safe to repeat',
  request: { params: ChartParams, body: jsonBody(Restrict) },
  responses: { 204: { description: 'Done.' } },
});

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

export type DeskAccessApi = typeof deskAccessRoutes;
