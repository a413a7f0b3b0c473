/** What `/api/clinics/:clinicId/refills` takes and answers: for those who answer what is clinical. */
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { ONCE } from '../../once/once-route.ts';
import { DecidedRefills, DecideRefills, DeskRefillDetail, DeskRefillQuery, DeskRefills, NewRefillOwner, RefillParams, SendRefillAgain } from './schema.ts';

const faster = { description: 'Somebody was faster.', content: { 'application/problem+json': { schema: ProblemSchema } } };

export const list = subjectRoute('records:read', {
  method: 'get',
  path: '/requests',
  summary: 'Refills that were asked for: open ones by when an answer is due, others newest first',
  request: { query: DeskRefillQuery },
  responses: { 200: json('The refills.', DeskRefills) },
});

export const read = subjectRoute('records:read', {
  method: 'get',
  path: '/requests/{refillId}',
  summary: 'One refill with all that a decision needs',
  request: { params: RefillParams },
  responses: { 200: json('The refill.', DeskRefillDetail) },
});

export const owner = subjectRoute('messages:write', {
  method: 'put',
  path: '/requests/{refillId}/owner',
  summary: 'Take a refill, give it to a colleague or back; safe to repeat',
  request: { params: RefillParams, body: jsonBody(NewRefillOwner) },
  responses: { 200: json('The refill.', DeskRefillDetail), 409: faster },
});

export const decide = subjectRoute('messages:write', {
  ...ONCE,
  method: 'post',
  path: '/decisions',
  summary: 'Approve or refuse refills, one or many; each is answered for itself',
  request: { body: jsonBody(DecideRefills) },
  responses: { 200: json('What became of each.', DecidedRefills) },
});

export const sendAgain = subjectRoute('messages:write', {
  ...ONCE,
  method: 'post',
  path: '/requests/{refillId}/send-again',
  summary: 'Send a refill that failed to its pharmacy once more; refused when it changed since it was read',
  request: { params: RefillParams, body: jsonBody(SendRefillAgain) },
  responses: { 200: json('The refill.', DeskRefillDetail), 409: faster, 412: faster },
});

export type ClinicRefillsApi = ApiOf<[typeof list, typeof read, typeof owner, typeof decide, typeof sendAgain]>;
