/** What `/api/clinics/:clinicId/desk` takes and answers. */
import { z } from '@hono/zod-openapi';
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { ONCE } from '../../once/once-route.ts';
import {
  AccountParams,
  AccountSearch,
  AccountState,
  ActivationCode,
  ChartMatches,
  ChartParams,
  ChartSearch,
  Decision,
  DeskAccount,
  DeskAccounts,
  DeskRequest,
  DeskRequestList,
  DeskRequestParams,
  DeskPaperParams,
  DeskRequestQuery,
  EmergencyAccess,
  EmergencyRequest,
  NewCode,
  Unlock,
} from './schema.ts';

const conflict = { description: 'Decided already, or a record is missing.', content: { 'application/problem+json': { schema: ProblemSchema } } };

export const list = subjectRoute('desk:read', {
  method: 'get',
  path: '/requests',
  summary: 'Requests of this clinic and those no clinic has yet',
  request: { query: DeskRequestQuery },
  responses: { 200: json('The requests.', DeskRequestList) },
});

export const read = subjectRoute('desk:read', {
  method: 'get',
  path: '/requests/{requestId}',
  summary: 'One request',
  request: { params: DeskRequestParams },
  responses: { 200: json('The request.', DeskRequest) },
});

export const paper = subjectRoute('desk:read', {
  method: 'get',
  path: '/requests/{requestId}/papers/{paperId}',
  summary: 'One paper of a request, as a download',
  request: { params: DeskPaperParams },
  responses: { 200: { description: 'The file.', content: { 'application/octet-stream': { schema: z.string() } } } },
});

export const decision = subjectRoute('desk:write', {
  ...ONCE,
  method: 'post',
  path: '/requests/{requestId}/decision',
  summary: 'Say yes or no; the answer is mailed',
  request: { params: DeskRequestParams, body: jsonBody(Decision) },
  responses: { 200: json('The request as it is now.', DeskRequest), 409: conflict },
});

export const search = subjectRoute('desk:read', {
  'x-costly': true,
  'x-reads': true,
  method: 'post',
  path: '/charts',
  summary: 'Find patients of this clinic; names and numbers stay out of the address',
  request: { body: jsonBody(ChartSearch) },
  responses: { 200: json('All patients that fit.', ChartMatches) },
});

export const code = subjectRoute('desk:write', {
  ...ONCE,
  method: 'post',
  path: '/charts/{chartId}/activation-code',
  summary: 'A new activation code, to be printed; of a child it goes to a guardian',
  // Nothing has to be said of who is grown up.
  request: { params: ChartParams, body: { content: { 'application/json': { schema: NewCode } } } },
  responses: { 201: json('The code; it is shown only now.', ActivationCode) },
});

export const unlockRoute = subjectRoute('desk:write', {
  ...ONCE,
  method: 'post',
  path: '/charts/{chartId}/unlock',
  summary: 'Let a patient sign in again; they are told',
  request: { params: ChartParams, body: jsonBody(Unlock) },
  responses: { 204: { description: 'Done.' } },
});

export const accounts = subjectRoute('desk:write', {
  'x-reads': true,
  method: 'post',
  path: '/accounts',
  summary: 'Find whose account it is; names stay out of the address',
  request: { body: jsonBody(AccountSearch) },
  responses: { 200: json('The accounts that fit.', DeskAccounts) },
});

export const accountState = subjectRoute('desk:write', {
  'x-proof': true,
  method: 'put',
  path: '/accounts/{accountId}/state',
  summary: 'Close an account, or open it again; safe to repeat. The person is told',
  request: { params: AccountParams, body: jsonBody(AccountState) },
  responses: { 200: json('The account as it is now.', DeskAccount), 409: { ...conflict, description: 'It is their own.' } },
});

// Whoever treats patients has the records' scope for the clinic; the front desk has not.
export const emergency = subjectRoute('records:read', {
  method: 'post',
  path: '/emergency-access',
  summary: 'Open any record in an emergency, with a reason, for 60 minutes',
  request: { body: jsonBody(EmergencyRequest) },
  responses: { 201: json('The record that is open now.', EmergencyAccess) },
});

export type DeskApi = ApiOf<
  [
    typeof list,
    typeof read,
    typeof paper,
    typeof decision,
    typeof search,
    typeof code,
    typeof unlockRoute,
    typeof accounts,
    typeof accountState,
    typeof emergency,
  ]
>;
