/** What `/api/patients/:patientId/payment-plans` takes and answers. */
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { PageQuery } from '../../lists/page-schema.ts';
import { ONCE } from '../../once/once-route.ts';
import { NewPlan, PaymentPlan, PlanList, PlanMethodChange, PlanOutline, PlanParams, PlanPartParams, PlanPartTry, PlanPreview, PlanTerms } from './schema.ts';

const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: ProblemSchema } } });
const refused = problem('It can’t be done now; the problem says why.');
const plan = json('The plan.', PaymentPlan);

export const terms = subjectRoute('billing:write', {
  method: 'get',
  path: '/terms',
  summary: 'Which bills a plan could pay, and by which rules',
  responses: { 200: json('The terms.', PlanTerms), 409: refused },
});

export const preview = subjectRoute('billing:write', {
  'x-reads': true,
  method: 'post',
  path: '/preview',
  summary: 'The schedule of a plan that is not there yet',
  request: { body: jsonBody(PlanOutline) },
  responses: { 200: json('The schedule.', PlanPreview), 409: refused },
});

export const list = subjectRoute('billing:read', {
  method: 'get',
  path: '/',
  summary: 'Payment plans, newest first',
  request: { query: PageQuery },
  responses: { 200: json('The plans.', PlanList) },
});

export const propose = subjectRoute('billing:write', {
  ...ONCE,
  method: 'post',
  path: '/',
  summary: 'Set up a plan: it begins, or goes to the clinic first',
  request: { body: jsonBody(NewPlan) },
  responses: { 201: plan, 409: refused },
});

export const read = subjectRoute('billing:read', {
  method: 'get',
  path: '/{planId}',
  summary: 'One plan with its payments',
  request: { params: PlanParams },
  responses: { 200: plan },
});

export const changeMethod = subjectRoute('billing:write', {
  method: 'put',
  path: '/{planId}/method',
  summary: 'Pay a plan another way; safe to repeat',
  request: { params: PlanParams, body: jsonBody(PlanMethodChange) },
  responses: { 200: plan, 409: refused },
});

export const payPart = subjectRoute('billing:write', {
  method: 'post',
  path: '/{planId}/parts/{partId}/pay',
  summary: 'Try a missed payment now; what was tried since the page was loaded is not tried again',
  request: { params: PlanPartParams, body: jsonBody(PlanPartTry) },
  responses: { 200: plan, 409: refused },
});

export const cancel = subjectRoute('billing:write', {
  method: 'post',
  path: '/{planId}/cancel',
  summary: 'End a plan; safe to repeat',
  request: { params: PlanParams },
  responses: { 200: plan, 409: refused },
});

export type PaymentPlansApi = ApiOf<
  [typeof terms, typeof preview, typeof list, typeof propose, typeof read, typeof changeMethod, typeof payPart, typeof cancel]
>;
