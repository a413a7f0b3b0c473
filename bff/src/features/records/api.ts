/** What `/api/patients/:patientId/records` takes and answers. */
import { z } from '@hono/zod-openapi';
import { json, subjectRoute } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { PageQuery } from '../../lists/page-schema.ts';
import {
  AfterVisitSummary,
  AllergyList,
  ConditionList,
  DocumentParams,
  HealthStrip,
  ImmunizationList,
  MeasurementList,
  MedicationList,
  PastVisitParams,
  ResultDetail,
  ResultList,
  ResultParams,
} from './schema.ts';

export const results = subjectRoute('records:read', {
  method: 'get',
  path: '/results',
  summary: 'Laboratory results, newest first',
  request: { query: PageQuery },
  responses: { 200: json('One page of results.', ResultList) },
});

export const result = subjectRoute('records:read', {
  method: 'get',
  path: '/results/{reportId}',
  summary: 'One result with its values',
  request: { params: ResultParams },
  responses: { 200: json('The result.', ResultDetail) },
});

export const document = subjectRoute('records:read', {
  method: 'get',
  path: '/results/{reportId}/documents/{documentNumber}',
  summary: 'A document that came with a result, to save',
  request: { params: DocumentParams },
  responses: { 200: { description: 'The file.', content: { 'application/octet-stream': { schema: z.string() } } } },
});

export const seen = subjectRoute('records:write', {
  method: 'put',
  path: '/results/{reportId}/seen',
  summary: 'Mark a result as seen by this user; safe to repeat',
  request: { params: ResultParams },
  responses: { 204: { description: 'It is marked as seen.' } },
});

export const health = subjectRoute('records:read', {
  method: 'get',
  path: '/health',
  summary: 'The measures that matter to this person, with change and goal',
  responses: { 200: json('The measures.', HealthStrip) },
});

export const measurements = subjectRoute('records:read', {
  method: 'get',
  path: '/measurements',
  summary: 'Measurements that stand in no result, newest first',
  request: { query: PageQuery },
  responses: { 200: json('The measurements.', MeasurementList) },
});

export const conditions = subjectRoute('records:read', {
  method: 'get',
  path: '/conditions',
  summary: 'Health conditions, current ones first',
  request: { query: PageQuery },
  responses: { 200: json('The conditions.', ConditionList) },
});

export const medications = subjectRoute('records:read', {
  method: 'get',
  path: '/medications',
  summary: 'Prescribed medicines, current ones first',
  request: { query: PageQuery },
  responses: { 200: json('The medicines.', MedicationList) },
});

export const allergies = subjectRoute('records:basic', {
  method: 'get',
  path: '/allergies',
  summary: 'Allergies, current ones first',
  request: { query: PageQuery },
  responses: { 200: json('The allergies.', AllergyList) },
});

export const immunizations = subjectRoute('records:basic', {
  method: 'get',
  path: '/immunizations',
  summary: 'Vaccines, newest first',
  request: { query: PageQuery },
  responses: { 200: json('The vaccines.', ImmunizationList) },
});

export const afterVisit = subjectRoute('records:read', {
  method: 'get',
  path: '/visits/{pastVisitId}',
  summary: 'What came of a visit that took place',
  request: { params: PastVisitParams },
  responses: { 200: json('The after-visit summary.', AfterVisitSummary) },
});

export type RecordsApi = ApiOf<
  [
    typeof results,
    typeof result,
    typeof document,
    typeof seen,
    typeof health,
    typeof measurements,
    typeof conditions,
    typeof medications,
    typeof allergies,
    typeof immunizations,
    typeof afterVisit,
  ]
>;
