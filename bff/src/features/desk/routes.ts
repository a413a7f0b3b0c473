/** `/api/clinics/:clinicId/desk`: accounts, at the clinic's desk. */
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import { ProblemSchema } from '../../http/problem.ts';
import { createRouter } from '../../http/router.ts';
import { findCharts, issueCode, unlock } from './charts.ts';
import { decide } from './decide.ts';
import { takeEmergencyAccess } from './emergency.ts';
import {
  ActivationCode,
  ChartMatches,
  ChartParams,
  ChartSearch,
  Decision,
  DeskRequest,
  DeskRequestList,
  DeskRequestParams,
  DeskRequestQuery,
  EmergencyAccess,
  EmergencyRequest,
  Unlock,
} from './schema.ts';
import { listRequests, readRequest } from './service.ts';

const conflict = { description: 'Decided already, or a record is missing.', content: { 'application/problem+json': { schema: ProblemSchema } } };

const list = subjectRoute('desk:read', {
  method: 'get',
  path: '/requests',
  summary: 'Requests of this clinic and those no clinic has yet',
  request: { query: DeskRequestQuery },
  responses: { 200: json('The requests.', DeskRequestList) },
});
const read = subjectRoute('desk:read', {
  method: 'get',
  path: '/requests/{requestId}',
  summary: 'One request',
  request: { params: DeskRequestParams },
  responses: { 200: json('The request.', DeskRequest) },
});
const decision = subjectRoute('desk:write', {
  method: 'post',
  path: '/requests/{requestId}/decision',
  summary: 'Say yes or no; the answer is mailed',
  request: { params: DeskRequestParams, body: jsonBody(Decision) },
  responses: { 200: json('The request as it is now.', DeskRequest), 409: conflict },
});
const search = subjectRoute('desk:read', {
  method: 'post',
  path: '/charts',
  summary: 'Find patients of this clinic; names and numbers stay out of the address',
  request: { body: jsonBody(ChartSearch) },
  responses: { 200: json('The patients that fit, ten at most.', ChartMatches) },
});
const code = subjectRoute('desk:write', {
  method: 'post',
  path: '/charts/{chartId}/activation-code',
  summary: 'A new activation code, to be printed',
  request: { params: ChartParams },
  responses: { 201: json('The code; it is shown only now.', ActivationCode) },
});
const unlockRoute = subjectRoute('desk:write', {
  method: 'post',
  path: '/charts/{chartId}/unlock',
  summary: 'Let a patient sign in again; they are told',
  request: { params: ChartParams, body: jsonBody(Unlock) },
  responses: { 204: { description: 'Done.' } },
});
// Whoever treats patients has the records' scope for the clinic; the front desk has not.
const emergency = subjectRoute('records:read', {
  method: 'post',
  path: '/emergency-access',
  summary: 'Open any record in an emergency, with a reason, for 60 minutes',
  request: { body: jsonBody(EmergencyRequest) },
  responses: { 201: json('The record that is open now.', EmergencyAccess) },
});

export const deskRoutes = createRouter()
  .openapi(list, async (c) => c.json({ requests: await listRequests(c.var.portal, c.var.clinicId, c.req.valid('query')) }, 200))
  .openapi(read, async (c) => c.json(await readRequest(c.var.portal, c.var.clinicId, c.req.valid('param').requestId), 200))
  .openapi(decision, async (c) => c.json(await decide(c, c.req.valid('param').requestId, c.req.valid('json')), 200))
  .openapi(search, async (c) => c.json({ charts: await findCharts(c.var.portal, c.var.clinicId, c.req.valid('json')) }, 200))
  .openapi(code, async (c) => c.json(await issueCode(c, c.req.valid('param').chartId), 201))
  .openapi(unlockRoute, async (c) => {
    await unlock(c, c.req.valid('param').chartId, c.req.valid('json'));
    return c.body(null, 204);
  })
  .openapi(emergency, async (c) => c.json(await takeEmergencyAccess(c, c.req.valid('json')), 201));

export type DeskApi = typeof deskRoutes;
