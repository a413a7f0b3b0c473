/** What `/api/patients/:patientId/payments` takes and answers. */
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { PageQuery } from '../../lists/page-schema.ts';
import { ONCE } from '../../once/once-route.ts';
import { NewPayment, PayableBills, Payment, PaymentList, PaymentParams } from './schema.ts';

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

export const readPayment = subjectRoute('billing:read', {
  method: 'get',
  path: '/{paymentId}',
  summary: 'One payment: what became of it, and what it was for',
  request: { params: PaymentParams },
  responses: { 200: json('The payment.', Payment) },
});

export const pay = subjectRoute('billing:write', {
  ...ONCE,
  method: 'post',
  path: '/',
  summary: 'Pay bills; sent again with the same key, or from another page that was loaded before, it is still one charge',
  request: { body: jsonBody(NewPayment) },
  responses: { 200: json('The payment, with its outcome where that is known.', Payment), 409: refused },
});

export type PaymentsApi = ApiOf<[typeof readDue, typeof list, typeof readPayment, typeof pay]>;
