/** What `/api/clinics/:clinicId/visit-requests` takes and answers: for those who book visits. */
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { PageQuery } from '../../lists/page-schema.ts';
import { ONCE } from '../../once/once-route.ts';
import {
  BookRequest,
  DeclineRequest,
  DeskVisitRequestDetail,
  DeskVisitRequestQuery,
  DeskVisitRequests,
  DeskWaitingList,
  FreeTimes,
  FreeTimesQuery,
  NewRequestOwner,
  VisitRequestParams,
} from './schema.ts';

const faster = { description: 'Somebody was faster.', content: { 'application/problem+json': { schema: ProblemSchema } } };

export const list = subjectRoute('appointments:write', {
  method: 'get',
  path: '/requests',
  summary: 'Requests for visits: open ones by their promise, decided ones newest first',
  request: { query: DeskVisitRequestQuery },
  responses: { 200: json('The requests.', DeskVisitRequests) },
});

export const read = subjectRoute('appointments:write', {
  method: 'get',
  path: '/requests/{visitRequestId}',
  summary: 'One request',
  request: { params: VisitRequestParams },
  responses: { 200: json('The request.', DeskVisitRequestDetail) },
});

export const freeTimes = subjectRoute('appointments:write', {
  method: 'get',
  path: '/requests/{visitRequestId}/times',
  summary: 'A week’s free times for what was asked',
  request: { params: VisitRequestParams, query: FreeTimesQuery },
  responses: { 200: json('The times.', FreeTimes) },
});

export const owner = subjectRoute('appointments:write', {
  method: 'put',
  path: '/requests/{visitRequestId}/owner',
  summary: 'Take a request, give it to a colleague or back; safe to repeat',
  request: { params: VisitRequestParams, body: jsonBody(NewRequestOwner) },
  responses: { 200: json('The request.', DeskVisitRequestDetail), 409: faster },
});

export const book = subjectRoute('appointments:write', {
  ...ONCE,
  method: 'post',
  path: '/requests/{visitRequestId}/book',
  summary: 'Answer with a visit',
  request: { params: VisitRequestParams, body: jsonBody(BookRequest) },
  responses: { 200: json('The request.', DeskVisitRequestDetail), 409: faster },
});

export const decline = subjectRoute('appointments:write', {
  ...ONCE,
  method: 'post',
  path: '/requests/{visitRequestId}/decline',
  summary: 'Answer with words',
  request: { params: VisitRequestParams, body: jsonBody(DeclineRequest) },
  responses: { 200: json('The request.', DeskVisitRequestDetail), 409: faster },
});

export const waiting = subjectRoute('appointments:write', {
  method: 'get',
  path: '/waiting',
  summary: 'Who is on the wait list, longest first',
  request: { query: PageQuery },
  responses: { 200: json('The entries.', DeskWaitingList) },
});

export type ClinicVisitRequestsApi = ApiOf<[typeof list, typeof read, typeof freeTimes, typeof owner, typeof book, typeof decline, typeof waiting]>;
