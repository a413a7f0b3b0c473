/** What `/api/clinics/:clinicId/estimates` takes and answers: for those who answer about bills. */
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { ONCE } from '../../once/once-route.ts';
import { DeskEstimateDetail, DeskEstimateQuery, DeskEstimates, EstimateParams, IssueEstimate } from './schema.ts';

const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: ProblemSchema } } });

export const list = subjectRoute('billing:read', {
  method: 'get',
  path: '/',
  summary: 'Good-faith estimates: those that are owed by their day, those that are made newest first',
  request: { query: DeskEstimateQuery },
  responses: { 200: json('The estimates.', DeskEstimates) },
});

export const read = subjectRoute('billing:read', {
  method: 'get',
  path: '/{estimateId}',
  summary: 'One good-faith estimate, as it was made or as it would be by the clinic’s prices',
  request: { params: EstimateParams },
  responses: { 200: json('The estimate.', DeskEstimateDetail) },
});

export const issue = subjectRoute('billing:write', {
  ...ONCE,
  method: 'post',
  path: '/{estimateId}/issue',
  summary: 'Make the estimate and tell the patient',
  request: { params: EstimateParams, body: jsonBody(IssueEstimate) },
  responses: { 200: json('The estimate.', DeskEstimateDetail), 409: problem('It is made or canceled.'), 412: problem('It changed since.') },
});

export type ClinicEstimatesApi = ApiOf<[typeof list, typeof read, typeof issue]>;
