/** `/api/patients/:patientId/appointments` */
import type { Context } from 'hono';
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import { ProblemSchema } from '../../http/problem.ts';
import { createRouter } from '../../http/router.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { CancelVisit, Visit, VisitList, VisitParams } from './schema.ts';
import { cancelVisit, getVisit, listVisits } from './service.ts';
import type { VisitReader } from './service.ts';

const list = subjectRoute('appointments:read', {
  method: 'get',
  path: '/visits',
  summary: 'Upcoming and past visits',
  responses: { 200: json('The visits.', VisitList) },
});

const read = subjectRoute('appointments:read', {
  method: 'get',
  path: '/visits/{visitId}',
  summary: 'One visit',
  request: { params: VisitParams },
  responses: { 200: json('The visit.', Visit) },
});

const cancel = subjectRoute('appointments:write', {
  method: 'post',
  path: '/visits/{visitId}/cancel',
  summary: 'Cancel a booked visit; safe to repeat',
  request: { params: VisitParams, body: jsonBody(CancelVisit) },
  responses: {
    200: json('The cancelled visit.', Visit),
    409: { description: 'It has started or taken place.', content: { 'application/problem+json': { schema: ProblemSchema } } },
  },
});

const reader = (c: Context<AppEnv>): VisitReader => ({
  patientId: c.var.patientId,
  grantId: c.var.access.grantId,
  reduced: c.var.access.reduced,
});

export const appointmentsRoutes = createRouter()
  .openapi(list, async (c) => c.json(await listVisits(c.var.portal, reader(c)), 200))
  .openapi(read, async (c) => c.json(await getVisit(c.var.portal, reader(c), c.req.valid('param').visitId), 200))
  .openapi(cancel, async (c) => {
    const by = { userId: c.var.session.userId, reason: c.req.valid('json').reason };
    return c.json(await cancelVisit(c.var.portal, reader(c), c.req.valid('param').visitId, by), 200);
  });

export type AppointmentsApi = typeof appointmentsRoutes;
