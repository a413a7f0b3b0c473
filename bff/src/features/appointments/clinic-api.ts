/** What `/api/clinics/:clinicId/appointments` takes and answers. */
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { PageQuery } from '../../lists/page-schema.ts';
import { ClinicDay, ClinicDayQuery, SettleDispute, VisitDisputes, VisitParams } from './schema.ts';

export const day = subjectRoute('appointments:read', {
  method: 'get',
  path: '/day',
  summary: 'A day’s visits at the clinic, in their order; today without a day',
  request: { query: ClinicDayQuery },
  responses: { 200: json('The visits.', ClinicDay) },
});

export const disputes = subjectRoute('appointments:read', {
  method: 'get',
  path: '/disputes',
  summary: 'Visits about which their source and this portal do not agree, the longest wait first',
  request: { query: PageQuery },
  responses: { 200: json('Those that wait.', VisitDisputes) },
});

export const settle = subjectRoute('appointments:write', {
  method: 'post',
  path: '/disputes/{visitId}/settle',
  summary: 'Say what becomes of one; safe to repeat',
  request: { params: VisitParams, body: jsonBody(SettleDispute) },
  responses: {
    204: { description: 'It is settled.' },
    409: { description: 'It was answered otherwise before.', content: { 'application/problem+json': { schema: ProblemSchema } } },
  },
});

export type ClinicAppointmentsApi = ApiOf<[typeof day, typeof disputes, typeof settle]>;
