/** What `/api/patients/:patientId/appointments` takes and answers. */
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { CancelVisit, Visit, VisitList, VisitListQuery, VisitParams } from './schema.ts';

export const list = subjectRoute('appointments:read', {
  method: 'get',
  path: '/visits',
  summary: 'Visits that are to come, are asked for, are past, or are off',
  request: { query: VisitListQuery },
  responses: { 200: json('The visits.', VisitList) },
});

export const read = subjectRoute('appointments:read', {
  method: 'get',
  path: '/visits/{visitId}',
  summary: 'One visit',
  request: { params: VisitParams },
  responses: { 200: json('The visit.', Visit) },
});

export const cancel = subjectRoute('appointments:write', {
  method: 'post',
  path: '/visits/{visitId}/cancel',
  summary: 'Cancel a booked visit; safe to repeat',
  request: { params: VisitParams, body: jsonBody(CancelVisit) },
  responses: {
    200: json('The cancelled visit.', Visit),
    409: { description: 'It has started or taken place.', content: { 'application/problem+json': { schema: ProblemSchema } } },
  },
});

export type AppointmentsApi = ApiOf<[typeof list, typeof read, typeof cancel]>;
