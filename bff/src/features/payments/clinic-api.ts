/** What `/api/clinics/:clinicId/payments` takes and answers: for those who work with bills. */
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { PageQuery } from '../../lists/page-schema.ts';
import { ONCE } from '../../once/once-route.ts';
import {
  BankFile,
  CloseDay,
  Credits,
  Day,
  DayParams,
  Days,
  DeskPaymentDetail,
  DeskPaymentQuery,
  DeskPayments,
  DeskRefunds,
  FoundPayments,
  LedgerEntries,
  NewRefund,
  PaymentSearch,
  RefundDecision,
  RefundParams,
} from './desk-schema.ts';
import { CreditParams, MoveCredit, PaymentParams } from './schema.ts';

const refused = (description: string) => ({ description, content: { 'application/problem+json': { schema: ProblemSchema } } });

export const list = subjectRoute('billing:read', {
  method: 'get',
  path: '/',
  summary: 'Payments for bills of this clinic, newest first',
  request: { query: DeskPaymentQuery },
  responses: { 200: json('The payments.', DeskPayments) },
});

export const search = subjectRoute('billing:read', {
  'x-reads': true,
  'x-costly': true,
  method: 'post',
  path: '/search',
  summary: 'Find payments by the number of a receipt, a bill or a patient; numbers stay out of the address',
  request: { body: jsonBody(PaymentSearch) },
  responses: { 200: json('The payments that fit, the newest first.', FoundPayments) },
});

export const entries = subjectRoute('billing:read', {
  method: 'get',
  path: '/entries',
  summary: 'What the ledger has of bills of this clinic, newest first',
  request: { query: PageQuery },
  responses: { 200: json('The entries.', LedgerEntries) },
});

export const refunds = subjectRoute('billing:read', {
  method: 'get',
  path: '/refunds',
  summary: 'Refunds that wait for a second person, the oldest first',
  request: { query: PageQuery },
  responses: { 200: json('The refunds.', DeskRefunds) },
});

export const credits = subjectRoute('billing:read', {
  method: 'get',
  path: '/credits',
  summary: 'Bills on which more was paid than they came to',
  request: { query: PageQuery },
  responses: { 200: json('The bills.', Credits) },
});

export const days = subjectRoute('billing:read', {
  method: 'get',
  path: '/days',
  summary: 'The last days: what the gateway, the bank and the ledger say of each',
  responses: { 200: json('The days.', Days) },
});

export const read = subjectRoute('billing:read', {
  method: 'get',
  path: '/{paymentId}',
  summary: 'One payment with what was booked of it',
  request: { params: PaymentParams },
  responses: { 200: json('The payment.', DeskPaymentDetail) },
});

export const refund = subjectRoute('billing:write', {
  ...ONCE,
  method: 'post',
  path: '/{paymentId}/refunds',
  summary: 'Give money back; above a set amount a second person decides',
  request: { params: PaymentParams, body: jsonBody(NewRefund) },
  responses: { 200: json('The payment.', DeskPaymentDetail), 409: refused('More than can be given back.') },
});

export const decide = subjectRoute('billing:write', {
  ...ONCE,
  method: 'post',
  path: '/refunds/{refundId}/decision',
  summary: 'Agree to a refund that a colleague asked for, say no, or take back what one asked for',
  request: { params: RefundParams, body: jsonBody(RefundDecision) },
  responses: { 200: json('The payment.', DeskPaymentDetail), 409: refused('It is decided, or this person asked for it.') },
});

export const moveCredit = subjectRoute('billing:write', {
  ...ONCE,
  method: 'post',
  path: '/credits/{statementId}/moves',
  summary: 'Pay another bill of the same patient with a credit',
  request: { params: CreditParams, body: jsonBody(MoveCredit) },
  responses: { 204: { description: 'Done.' }, 409: refused('More than the credit, or than is owed.') },
});

export const compare = subjectRoute('billing:write', {
  method: 'put',
  path: '/days/{day}/comparison',
  summary: 'Compare a day anew; safe to repeat',
  request: { params: DayParams },
  responses: { 200: json('The day.', Day), 409: refused('The day is not over, or is closed.') },
});

export const bringFile = subjectRoute('billing:write', {
  method: 'put',
  path: '/days/{day}/bank-file',
  summary: 'Bring the bank’s file of a day and compare; safe to repeat',
  request: { params: DayParams, body: jsonBody(BankFile) },
  responses: { 200: json('The day.', Day), 409: refused('The day is not over, or is closed.'), 422: refused('It can’t be read.') },
});

export const close = subjectRoute('billing:write', {
  ...ONCE,
  method: 'post',
  path: '/days/{day}/close',
  summary: 'Close a day; one that does not balance needs a note',
  request: { params: DayParams, body: jsonBody(CloseDay) },
  responses: { 200: json('The day.', Day), 409: refused('The day is not over, or it needs a note.') },
});

export type ClinicPaymentsApi = ApiOf<
  [
    typeof list,
    typeof search,
    typeof entries,
    typeof refunds,
    typeof credits,
    typeof days,
    typeof read,
    typeof refund,
    typeof decide,
    typeof moveCredit,
    typeof compare,
    typeof bringFile,
    typeof close,
  ]
>;
