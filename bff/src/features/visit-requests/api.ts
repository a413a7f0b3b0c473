/** What `/api/patients/:patientId/visit-requests` takes and answers. */
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { PageQuery } from '../../lists/page-schema.ts';
import { ONCE } from '../../once/once-route.ts';
import {
  NewVisitRequest,
  NewWaiting,
  OfferParams,
  RequestTerms,
  VisitOffer,
  VisitOffers,
  VisitRequest,
  VisitRequestChange,
  VisitRequestParams,
  VisitRequests,
  Waiting,
  WaitingChange,
  WaitingList,
  WaitingParams,
  WaitingTerms,
  WaitingTermsParams,
} from './schema.ts';

const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: ProblemSchema } } });
const decided = problem('It is answered or over.');
const changed = problem('It changed since.');

export const requestTerms = subjectRoute('appointments:write', {
  method: 'get',
  path: '/terms',
  summary: 'What is known before somebody asks: when each clinic would answer, and how many requests are open',
  responses: { 200: json('The terms.', RequestTerms) },
});

export const listRequests = subjectRoute('appointments:read', {
  method: 'get',
  path: '/requests',
  summary: 'What was asked, newest first',
  request: { query: PageQuery },
  responses: { 200: json('The requests.', VisitRequests) },
});

export const readRequest = subjectRoute('appointments:read', {
  method: 'get',
  path: '/requests/{visitRequestId}',
  summary: 'One request',
  request: { params: VisitRequestParams },
  responses: { 200: json('The request.', VisitRequest) },
});

export const ask = subjectRoute('appointments:write', {
  ...ONCE,
  method: 'post',
  path: '/requests',
  summary: 'Ask for a visit',
  request: { body: jsonBody(NewVisitRequest) },
  responses: { 201: json('The request.', VisitRequest), 409: problem('Too many are open.') },
});

export const changeRequest = subjectRoute('appointments:write', {
  method: 'patch',
  path: '/requests/{visitRequestId}',
  summary: 'Change what was asked while it is open; refused when it changed since it was read',
  request: { params: VisitRequestParams, body: jsonBody(VisitRequestChange) },
  responses: { 200: json('The request.', VisitRequest), 409: decided, 412: changed },
});

export const withdrawRequest = subjectRoute('appointments:write', {
  method: 'post',
  path: '/requests/{visitRequestId}/withdraw',
  summary: 'Cancel an open request; safe to repeat',
  request: { params: VisitRequestParams },
  responses: { 200: json('The request.', VisitRequest), 409: decided },
});

export const waitingTerms = subjectRoute('appointments:write', {
  method: 'get',
  path: '/waiting/visits/{visitId}',
  summary: 'The visit that would move, before somebody waits for something earlier',
  request: { params: WaitingTermsParams },
  responses: { 200: json('The visit.', WaitingTerms), 409: problem('It can’t be moved.') },
});

export const listWaiting = subjectRoute('appointments:read', {
  method: 'get',
  path: '/waiting',
  summary: 'What this patient waits for, longest first',
  request: { query: PageQuery },
  responses: { 200: json('The entries.', WaitingList) },
});

export const readWaiting = subjectRoute('appointments:read', {
  method: 'get',
  path: '/waiting/{entryId}',
  summary: 'One entry of the wait list',
  request: { params: WaitingParams },
  responses: { 200: json('The entry.', Waiting) },
});

export const joinWaiting = subjectRoute('appointments:write', {
  ...ONCE,
  method: 'post',
  path: '/waiting',
  summary: 'Wait for something earlier, or for anything at all',
  request: { body: jsonBody(NewWaiting) },
  responses: { 201: json('The entry.', Waiting), 409: problem('They wait already, wait for too much, or the visit can’t be moved.') },
});

export const changeWaiting = subjectRoute('appointments:write', {
  method: 'patch',
  path: '/waiting/{entryId}',
  summary: 'Change when it suits, keeping the place; refused when it changed since it was read',
  request: { params: WaitingParams, body: jsonBody(WaitingChange) },
  responses: { 200: json('The entry.', Waiting), 409: decided, 412: changed },
});

export const leaveWaiting = subjectRoute('appointments:write', {
  method: 'post',
  path: '/waiting/{entryId}/leave',
  summary: 'Leave the wait list; safe to repeat',
  request: { params: WaitingParams },
  responses: { 200: json('The entry.', Waiting), 409: decided },
});

export const listOffers = subjectRoute('appointments:read', {
  method: 'get',
  path: '/offers',
  summary: 'Times that are held for an answer',
  responses: { 200: json('The offers.', VisitOffers) },
});

export const readOffer = subjectRoute('appointments:read', {
  method: 'get',
  path: '/offers/{offerId}',
  summary: 'One offer, beside the visit as it is',
  request: { params: OfferParams },
  responses: { 200: json('The offer.', VisitOffer) },
});

export const acceptOffer = subjectRoute('appointments:write', {
  method: 'post',
  path: '/offers/{offerId}/accept',
  summary: 'Take the offered time; safe to repeat',
  request: { params: OfferParams },
  responses: { 200: json('The offer.', VisitOffer), 409: decided },
});

export const declineOffer = subjectRoute('appointments:write', {
  method: 'post',
  path: '/offers/{offerId}/decline',
  summary: 'Leave the offered time to others; safe to repeat',
  request: { params: OfferParams },
  responses: { 200: json('The offer.', VisitOffer), 409: decided },
});

export const extendOffer = subjectRoute('appointments:write', {
  method: 'post',
  path: '/offers/{offerId}/extend',
  summary: 'Hold it longer, while nobody else waits for it; safe to repeat',
  request: { params: OfferParams },
  responses: { 200: json('The offer.', VisitOffer), 409: decided },
});

export type VisitRequestsApi = ApiOf<
  [
    typeof requestTerms,
    typeof listRequests,
    typeof readRequest,
    typeof ask,
    typeof changeRequest,
    typeof withdrawRequest,
    typeof waitingTerms,
    typeof listWaiting,
    typeof readWaiting,
    typeof joinWaiting,
    typeof changeWaiting,
    typeof leaveWaiting,
    typeof listOffers,
    typeof readOffer,
    typeof acceptOffer,
    typeof declineOffer,
    typeof extendOffer,
  ]
>;
