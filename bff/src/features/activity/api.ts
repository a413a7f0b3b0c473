/** What `/api/patients/:patientId/activity` takes and answers. */
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { Activity, ActivityQuery, ExportQuery } from './schema.ts';

export const list = subjectRoute('account:read', {
  'x-costly': true,
  'x-reads': true,
  method: 'post',
  path: '/search',
  summary: 'What was done with the record; for others than the patient, what they did themselves',
  request: { body: jsonBody(ActivityQuery) },
  responses: { 200: json('One page.', Activity) },
});

export const save = subjectRoute('account:read', {
  'x-proof': true,
  'x-costly': true,
  'x-reads': true,
  method: 'post',
  path: '/export',
  summary: 'The same as a file of comma-separated values',
  request: { body: jsonBody(ExportQuery) },
  responses: { 200: { description: 'The file.', content: { 'text/csv': {} } } },
});

export type ActivityApi = ApiOf<[typeof list, typeof save]>;
