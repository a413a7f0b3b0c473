/** What `/api/clinics/:clinicId/payment-plans` takes and answers: for those who look after bills. */
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { ONCE } from '../../once/once-route.ts';
import { DeskPlanDetail, DeskPlanQuery, DeskPlans, PlanApproval, PlanParams, PlanRefusal } from './schema.ts';

const faster = { description: 'Somebody was faster.', content: { 'application/problem+json': { schema: ProblemSchema } } };
const detail = json('The plan.', DeskPlanDetail);

export const list = subjectRoute('billing:read', {
  method: 'get',
  path: '/',
  summary: 'Payment plans: those that wait for an answer, those with a missed payment, or those that were decided',
  request: { query: DeskPlanQuery },
  responses: { 200: json('The plans.', DeskPlans) },
});

export const read = subjectRoute('billing:read', {
  method: 'get',
  path: '/{planId}',
  summary: 'One plan',
  request: { params: PlanParams },
  responses: { 200: detail },
});

export const approve = subjectRoute('billing:write', {
  ...ONCE,
  method: 'post',
  path: '/{planId}/approve',
  summary: 'Have a plan begin',
  request: { params: PlanParams, body: jsonBody(PlanApproval) },
  responses: { 200: detail, 409: faster },
});

export const decline = subjectRoute('billing:write', {
  ...ONCE,
  method: 'post',
  path: '/{planId}/decline',
  summary: 'Say no to a plan, with words',
  request: { params: PlanParams, body: jsonBody(PlanRefusal) },
  responses: { 200: detail, 409: faster },
});

export type ClinicPaymentPlansApi = ApiOf<[typeof list, typeof read, typeof approve, typeof decline]>;
