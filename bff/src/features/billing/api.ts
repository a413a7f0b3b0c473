/** What `/api/patients/:patientId/billing` takes and answers. */
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { PageQuery } from '../../lists/page-schema.ts';
import { BillingAccounts, BillingPreferences, BillingSummary, Statement, StatementList, StatementParams } from './schema.ts';

export const readSummary = subjectRoute('billing:read', {
  method: 'get',
  path: '/summary',
  summary: 'What is owed now, and how bills are sent',
  responses: { 200: json('The summary.', BillingSummary) },
});

export const readAccounts = subjectRoute('billing:read', {
  method: 'get',
  path: '/accounts',
  summary: 'Accounts that this patient answers for, and those that the signed-in person may pay',
  responses: { 200: json('The accounts.', BillingAccounts) },
});

export const list = subjectRoute('billing:read', {
  method: 'get',
  path: '/statements',
  summary: 'Bills, newest first',
  request: { query: PageQuery },
  responses: { 200: json('The bills.', StatementList) },
});

export const readStatement = subjectRoute('billing:read', {
  method: 'get',
  path: '/statements/{statementId}',
  summary: 'One bill with its lines',
  request: { params: StatementParams },
  responses: { 200: json('The bill.', Statement) },
});

export const setPreferences = subjectRoute('billing:write', {
  method: 'put',
  path: '/preferences',
  summary: 'Choose between paper bills and a notice; safe to repeat',
  request: { body: jsonBody(BillingPreferences) },
  responses: { 200: json('What is set now.', BillingPreferences) },
});

export type BillingApi = ApiOf<[typeof readSummary, typeof readAccounts, typeof list, typeof readStatement, typeof setPreferences]>;
