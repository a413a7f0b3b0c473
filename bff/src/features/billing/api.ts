/** What `/api/patients/:patientId/billing` takes and answers. */
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import { documentAnswer } from '../../documents/answer.ts';
import { DocumentQuery } from '../../documents/schema.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { PageQuery } from '../../lists/page-schema.ts';
import { ONCE } from '../../once/once-route.ts';
import {
  BillingAccounts,
  BillingPreferences,
  BillingSummary,
  Dispute,
  DisputeParams,
  NewDispute,
  Statement,
  StatementList,
  StatementParams,
  TaxYear,
  TaxYearParams,
  TaxYears,
} from './schema.ts';

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

export const readBillDocument = subjectRoute('billing:read', {
  method: 'get',
  path: '/statements/{statementId}/document',
  summary: 'The same to take along, as a PDF',
  request: { params: StatementParams, query: DocumentQuery },
  responses: documentAnswer,
});

export const setPreferences = subjectRoute('billing:write', {
  method: 'put',
  path: '/preferences',
  summary: 'Choose between paper bills and a notice; safe to repeat',
  request: { body: jsonBody(BillingPreferences) },
  responses: { 200: json('What is set now.', BillingPreferences) },
});

export const dispute = subjectRoute('billing:write', {
  ...ONCE,
  method: 'post',
  path: '/statements/{statementId}/disputes',
  summary: 'Say that a bill or a line of it is wrong',
  request: { params: StatementParams, body: jsonBody(NewDispute) },
  responses: {
    201: json('The dispute.', Dispute),
    409: { description: 'It is disputed already, or too old.', content: { 'application/problem+json': { schema: ProblemSchema } } },
  },
});

export const readDispute = subjectRoute('billing:read', {
  method: 'get',
  path: '/disputes/{disputeId}',
  summary: 'One dispute with its deadline and answer',
  request: { params: DisputeParams },
  responses: { 200: json('The dispute.', Dispute) },
});

export const withdrawDispute = subjectRoute('billing:write', {
  method: 'post',
  path: '/disputes/{disputeId}/withdraw',
  summary: 'Take a dispute back; safe to repeat',
  request: { params: DisputeParams },
  responses: { 200: json('The dispute.', Dispute) },
});

export const readTaxYears = subjectRoute('billing:read', {
  method: 'get',
  path: '/taxes',
  summary: 'Years in which something was paid',
  responses: { 200: json('The years.', TaxYears) },
});

export const readTaxYear = subjectRoute('billing:read', {
  method: 'get',
  path: '/taxes/{year}',
  summary: 'What was paid in a year, for taxes or a health savings account',
  request: { params: TaxYearParams },
  responses: { 200: json('The payments.', TaxYear) },
});

export const readTaxDocument = subjectRoute('billing:read', {
  method: 'get',
  path: '/taxes/{year}/document',
  summary: 'The same to take along, as a PDF',
  request: { params: TaxYearParams, query: DocumentQuery },
  responses: documentAnswer,
});

export type BillingApi = ApiOf<
  [
    typeof readSummary,
    typeof readAccounts,
    typeof list,
    typeof readStatement,
    typeof setPreferences,
    typeof dispute,
    typeof readDispute,
    typeof withdrawDispute,
    typeof readTaxYears,
    typeof readTaxYear,
    typeof readBillDocument,
    typeof readTaxDocument,
  ]
>;
