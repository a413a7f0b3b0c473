/** `/api/clinics/:clinicId/desk`: accounts, at the clinic's desk. */
import { z } from '@hono/zod-openapi';
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import { attachmentHeader } from '../../files/document.ts';
import { ProblemSchema } from '../../http/problem.ts';
import { createRouter } from '../../http/router.ts';
import { findAccounts, setAccountState } from './accounts.ts';
import { findCharts, issueCode, unlock } from './charts.ts';
import { decide } from './decide.ts';
import { takeEmergencyAccess } from './emergency.ts';
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
  Unlock,
} from './schema.ts';
import { listRequests, readPaper, readRequest } from './service.ts';

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
const paper = subjectRoute('desk:read', {
  method: 'get',
  path: '/requests/{requestId}/papers/{paperId}',
  summary: 'One paper of a request, as a download',
  request: { params: DeskPaperParams },
  responses: { 200: { description: 'The file.', content: { 'application/octet-stream': { schema: z.string() } } } },
});
const decision = subjectRoute('desk:write', {
  method: 'post',
  path: '/requests/{requestId}/decision',
  summary: 'Say yes or no; the answer is mailed',
  request: { params: DeskRequestParams, body: jsonBody(Decision) },
  responses: { 200: json('The request as it is now.', DeskRequest), 409: conflict },
});
const search = subjectRoute('desk:read', {
  'x-reads': true,
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
const accounts = subjectRoute('desk:write', {
  'x-reads': true,
  method: 'post',
  path: '/accounts',
  summary: 'Find whose account it is; names stay out of the address',
  request: { body: jsonBody(AccountSearch) },
  responses: { 200: json('The accounts that fit.', DeskAccounts) },
});
const accountState = subjectRoute('desk:write', {
  'x-proof': true,
  method: 'put',
  path: '/accounts/{accountId}/state',
  summary: 'Close an account, or open it again; safe to repeat. The person is told',
  request: { params: AccountParams, body: jsonBody(AccountState) },
  responses: { 200: json('The account as it is now.', DeskAccount), 409: { ...conflict, description: 'It is their own.' } },
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
  .openapi(read, async (c) => {
    const request = await readRequest(c.var.portal, c.var.clinicId, c.req.valid('param').requestId);
    if (request.chart) c.set('shownPatientId', request.chart.id);
    return c.json(request, 200);
  })
  .openapi(paper, async (c) => {
    const { requestId, paperId } = c.req.valid('param');
    const { name, bytes, patientId } = await readPaper(c.var.portal, c.var.clinicId, requestId, paperId);
    if (patientId) c.set('shownPatientId', patientId);
    // Saved, never shown by the browser in this origin, whatever is in it.
    c.header('content-disposition', attachmentHeader(name));
    c.header('content-security-policy', `sandbox; default-src 'none'`);
    c.header('content-type', 'application/octet-stream');
    return c.body(bytes, 200);
  })
  .openapi(decision, async (c) => c.json(await decide(c, c.req.valid('param').requestId, c.req.valid('json')), 200))
  .openapi(search, async (c) => {
    const charts = await findCharts(c.var.portal, c.var.clinicId, c.req.valid('json'));
    const [found] = charts;
    if (found && charts.length === 1) c.set('shownPatientId', found.id);
    return c.json({ charts }, 200);
  })
  .openapi(code, async (c) => c.json(await issueCode(c, c.req.valid('param').chartId), 201))
  .openapi(unlockRoute, async (c) => {
    await unlock(c, c.req.valid('param').chartId, c.req.valid('json'));
    return c.body(null, 204);
  })
  .openapi(accounts, async (c) => c.json({ accounts: await findAccounts(c, c.req.valid('json').name) }, 200))
  .openapi(accountState, async (c) => c.json(await setAccountState(c, c.req.valid('param').accountId, c.req.valid('json')), 200))
  .openapi(emergency, async (c) => c.json(await takeEmergencyAccess(c, c.req.valid('json')), 201));

export type DeskApi = typeof deskRoutes;
