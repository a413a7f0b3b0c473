/** What `/api/patients/:patientId/auto-pay` and `/api/patients/:patientId/planned-payments` take and answer. */
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { PageQuery } from '../../lists/page-schema.ts';
import { ONCE } from '../../once/once-route.ts';
import { AutoPay, AutoPayChoice, NewPlannedPayment, PlannedList, PlannedParams, PlannedPayment, PlannedQuery, PlannedTerms } from './schema.ts';

const refused = { description: 'It can’t be done now; the problem says why.', content: { 'application/problem+json': { schema: ProblemSchema } } };
const autoPay = json('The auto-pay of who asks.', AutoPay);

export const readAuto = subjectRoute('billing:write', {
  method: 'get',
  path: '/',
  summary: 'The auto-pay of who asks, and what it is about to charge',
  responses: { 200: autoPay, 409: refused },
});

export const setAuto = subjectRoute('billing:write', {
  method: 'put',
  path: '/',
  summary: 'Turn auto-pay on, or change it; safe to repeat',
  request: { body: jsonBody(AutoPayChoice) },
  responses: { 200: autoPay, 409: refused },
});

export const endAuto = subjectRoute('billing:write', {
  method: 'delete',
  path: '/',
  summary: 'Turn auto-pay off; safe to repeat',
  responses: { 200: autoPay, 409: refused },
});

export const plannedTerms = subjectRoute('billing:write', {
  method: 'get',
  path: '/terms',
  summary: 'What is known before somebody chooses a day',
  responses: { 200: json('The terms.', PlannedTerms), 409: refused },
});

export const listPlanned = subjectRoute('billing:write', {
  method: 'get',
  path: '/',
  summary: 'Payments that who asks has set up: those that come, or those that are over',
  request: { query: PageQuery.extend(PlannedQuery.shape) },
  responses: { 200: json('The payments.', PlannedList) },
});

export const plan = subjectRoute('billing:write', {
  ...ONCE,
  method: 'post',
  path: '/',
  summary: 'Have a bill paid on a later day',
  request: { body: jsonBody(NewPlannedPayment) },
  responses: { 201: json('The payment.', PlannedPayment), 409: refused },
});

export const cancelPlanned = subjectRoute('billing:write', {
  method: 'post',
  path: '/{plannedId}/cancel',
  summary: 'Don’t make this payment; safe to repeat',
  request: { params: PlannedParams },
  responses: { 200: json('The payment.', PlannedPayment), 409: refused },
});

export type AutoPayApi = ApiOf<[typeof readAuto, typeof setAuto, typeof endAuto]>;
export type PlannedPaymentsApi = ApiOf<[typeof plannedTerms, typeof listPlanned, typeof plan, typeof cancelPlanned]>;
