/** What `/api/patients/:patientId/payments` takes and answers. */
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import { documentAnswer } from '../../documents/answer.ts';
import { DocumentQuery } from '../../documents/schema.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { PageQuery } from '../../lists/page-schema.ts';
import { ONCE } from '../../once/once-route.ts';
import {
  AccountParams,
  AccountPaymentParams,
  CreditParams,
  MoveCredit,
  NewPayment,
  OwnCredits,
  PayableAccount,
  PayableBills,
  Payment,
  PaymentList,
  PaymentParams,
} from './schema.ts';

const refused = { description: 'More than is owed, or something was paid meanwhile.', content: { 'application/problem+json': { schema: ProblemSchema } } };

export const readDue = subjectRoute('billing:read', {
  method: 'get',
  path: '/due',
  summary: 'Bills that can be paid, and how',
  responses: { 200: json('The bills.', PayableBills) },
});

export const list = subjectRoute('billing:read', {
  method: 'get',
  path: '/',
  summary: 'Payments, newest first',
  request: { query: PageQuery },
  responses: { 200: json('The payments.', PaymentList) },
});

export const readCredits = subjectRoute('billing:read', {
  method: 'get',
  path: '/credits',
  summary: 'Credits, the bills that they can pay, and money that is about to be given back',
  responses: { 200: json('The credits.', OwnCredits) },
});

export const useCredit = subjectRoute('billing:write', {
  ...ONCE,
  method: 'post',
  path: '/credits/{statementId}/moves',
  summary: 'Pay another bill with a credit',
  request: { params: CreditParams, body: jsonBody(MoveCredit) },
  responses: { 200: json('The credits as they are now.', OwnCredits), 409: refused },
});

export const readAccount = subjectRoute('billing:read', {
  method: 'get',
  path: '/accounts/{accountId}',
  summary: 'An account that this patient answers for, whoever is treated: its bills as sums, and how they can be paid',
  request: { params: AccountParams },
  responses: { 200: json('The account.', PayableAccount) },
});

export const payAccount = subjectRoute('billing:write', {
  ...ONCE,
  method: 'post',
  path: '/accounts/{accountId}/payments',
  summary: 'Pay bills of an account that this patient answers for; sent again with the same key it is still one charge',
  request: { params: AccountParams, body: jsonBody(NewPayment) },
  responses: { 200: json('The payment, with its outcome where that is known.', Payment), 409: refused },
});

export const readAccountPayment = subjectRoute('billing:read', {
  method: 'get',
  path: '/accounts/{accountId}/payments/{paymentId}',
  summary: 'What the signed-in person paid of such an account',
  request: { params: AccountPaymentParams },
  responses: { 200: json('The payment.', Payment) },
});

export const readPayment = subjectRoute('billing:read', {
  method: 'get',
  path: '/{paymentId}',
  summary: 'One payment: what became of it, and what it was for',
  request: { params: PaymentParams },
  responses: { 200: json('The payment.', Payment) },
});

export const readReceipt = subjectRoute('billing:read', {
  method: 'get',
  path: '/{paymentId}/document',
  summary: 'The receipt of a payment that went through, as a PDF',
  request: { params: PaymentParams, query: DocumentQuery },
  responses: documentAnswer,
});

/** What people take along. */
export type ReceiptApi = ApiOf<[typeof readReceipt]>;

export const pay = subjectRoute('billing:write', {
  ...ONCE,
  method: 'post',
  path: '/',
  summary: 'Pay bills; sent again with the same key, or from another page that was loaded before, it is still one charge',
  request: { body: jsonBody(NewPayment) },
  responses: { 200: json('The payment, with its outcome where that is known.', Payment), 409: refused },
});

export type PaymentsApi = ApiOf<
  [
    typeof readDue,
    typeof list,
    typeof readCredits,
    typeof useCredit,
    typeof readAccount,
    typeof payAccount,
    typeof readAccountPayment,
    typeof readPayment,
    typeof pay,
  ]
>;
