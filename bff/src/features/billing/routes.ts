/** `/api/patients/:patientId/billing` */
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import { createRouter } from '../../http/router.ts';
import { BillingPreferences, BillingSummary, Statement, StatementList, StatementParams } from './schema.ts';
import { getStatement, listStatements, readSummary, setPreferences } from './service.ts';

const summary = subjectRoute('billing:read', {
  method: 'get',
  path: '/summary',
  summary: 'What is owed now, and how bills are sent',
  responses: { 200: json('The summary.', BillingSummary) },
});

const list = subjectRoute('billing:read', {
  method: 'get',
  path: '/statements',
  summary: 'Bills, newest first',
  responses: { 200: json('The bills.', StatementList) },
});

const read = subjectRoute('billing:read', {
  method: 'get',
  path: '/statements/{statementId}',
  summary: 'One bill with its lines',
  request: { params: StatementParams },
  responses: { 200: json('The bill.', Statement) },
});

const prefer = subjectRoute('billing:write', {
  method: 'put',
  path: '/preferences',
  summary: 'Choose between paper bills and a notice; safe to repeat',
  request: { body: jsonBody(BillingPreferences) },
  responses: { 200: json('What is set now.', BillingPreferences) },
});

export const billingRoutes = createRouter()
  .openapi(summary, async (c) => c.json(await readSummary(c.var.portal, c.var.patientId), 200))
  .openapi(list, async (c) => c.json(await listStatements(c.var.portal, c.var.patientId), 200))
  .openapi(read, async (c) => c.json(await getStatement(c.var.portal, c.var.patientId, c.req.valid('param').statementId), 200))
  .openapi(prefer, async (c) => c.json(await setPreferences(c.var.portal, c.var.patientId, c.var.access.grantId, c.req.valid('json')), 200));

export type BillingApi = typeof billingRoutes;
