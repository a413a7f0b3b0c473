/** What `/api/patients/:patientId/account/requests` takes and answers. */
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { PageQuery } from '../../lists/page-schema.ts';
import { ONCE } from '../../once/once-route.ts';
import { AccountRequest, AccountRequests, NewAccountRequest, RequestParams } from './schema.ts';

export const list = subjectRoute('account:read', {
  'x-self': true,
  method: 'get',
  path: '/',
  summary: 'What this person asked about their own account, newest first',
  request: { query: PageQuery },
  responses: { 200: json('The requests.', AccountRequests) },
});

export const ask = subjectRoute('account:write', {
  'x-self': true,
  ...ONCE,
  method: 'post',
  path: '/',
  summary: 'Ask for another legal name, or to close the account',
  request: { body: jsonBody(NewAccountRequest) },
  responses: { 201: json('The request.', AccountRequest) },
});

export const withdraw = subjectRoute('account:write', {
  'x-self': true,
  method: 'post',
  path: '/{requestId}/withdraw',
  summary: 'Take a request back while it is open',
  request: { params: RequestParams },
  responses: { 200: json('The request.', AccountRequest) },
});

export type AccountRequestApi = ApiOf<[typeof list, typeof ask, typeof withdraw]>;
