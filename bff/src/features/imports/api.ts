/** What `/api/clinics/:clinicId/imports` takes and answers. */
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { ConflictParams, ConflictQuery, IdentityAnswer, IdentityConflicts, Imports, ImportsQuery } from './schema.ts';

export const list = subjectRoute('desk:read', {
  method: 'get',
  path: '/',
  summary: 'What came from other systems, and what of it could not be filed',
  request: { query: ImportsQuery },
  responses: { 200: json('The imports.', Imports) },
});

export const conflicts = subjectRoute('desk:read', {
  method: 'get',
  path: '/conflicts',
  summary: 'Patients of this clinic of whom another system says what contradicts the chart',
  request: { query: ConflictQuery },
  responses: { 200: json('The questions.', IdentityConflicts) },
});

export const settle = subjectRoute('desk:write', {
  method: 'put',
  path: '/conflicts/{conflictId}/answer',
  summary: 'Say whether it is the same person; the same answer again changes nothing',
  request: { params: ConflictParams, body: jsonBody(IdentityAnswer) },
  responses: { 204: { description: 'Done.' } },
});

export type ImportsApi = ApiOf<[typeof list, typeof conflicts, typeof settle]>;
