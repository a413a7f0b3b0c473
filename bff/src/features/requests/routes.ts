/** `/api/patients/:patientId/account/requests`: what a patient, and nobody for them, asks of the clinic about their account. */
import type { Context } from 'hono';
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import { createRouter } from '../../http/router.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { AccountRequest, AccountRequests, NewAccountRequest, RequestParams } from './schema.ts';
import { askClinic, listOwnRequests, withdrawRequest } from './service.ts';
import type { Requester } from './service.ts';

const list = subjectRoute('account:read', {
  'x-self': true,
  method: 'get',
  path: '/',
  summary: 'What this person asked about their own account, newest first',
  responses: { 200: json('The requests.', AccountRequests) },
});

const ask = subjectRoute('account:write', {
  'x-self': true,
  method: 'post',
  path: '/',
  summary: 'Ask for another legal name, or to close the account',
  request: { body: jsonBody(NewAccountRequest) },
  responses: { 201: json('The request; the same again for the same key.', AccountRequest) },
});

const withdraw = subjectRoute('account:write', {
  'x-self': true,
  method: 'post',
  path: '/{requestId}/withdraw',
  summary: 'Take a request back while it is open',
  request: { params: RequestParams },
  responses: { 200: json('The request.', AccountRequest) },
});

const requester = (c: Context<AppEnv>): Requester => ({ userId: c.var.session.userId, patientId: c.var.patientId, grantId: c.var.access.grantId });

export const accountRequestRoutes = createRouter()
  .openapi(list, async (c) => c.json({ requests: await listOwnRequests(c.var.portal, requester(c)) }, 200))
  .openapi(ask, async (c) => c.json(await askClinic(c.var.portal, requester(c), c.req.valid('json')), 201))
  .openapi(withdraw, async (c) => c.json(await withdrawRequest(c.var.portal, requester(c), c.req.valid('param').requestId), 200));

export type AccountRequestApi = typeof accountRequestRoutes;
