/** What `/api/clinics/:clinicId/desk/jobs` takes and answers. */
import { json, subjectRoute } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { FailedJobs, JobParams } from './jobs-schema.ts';

export const list = subjectRoute('desk:read', {
  method: 'get',
  path: '/jobs',
  summary: 'Work that failed for good, of this clinic and of none',
  responses: { 200: json('The work.', FailedJobs) },
});

export const retry = subjectRoute('desk:write', {
  method: 'put',
  path: '/jobs/{jobId}/retry',
  summary: 'Have it tried again; safe to repeat',
  request: { params: JobParams },
  responses: { 200: json('The work that still stands there.', FailedJobs) },
});

export const drop = subjectRoute('desk:write', {
  method: 'delete',
  path: '/jobs/{jobId}',
  summary: 'Never try it again; safe to repeat',
  request: { params: JobParams },
  responses: { 200: json('The work that still stands there.', FailedJobs) },
});

export type DeskJobsApi = ApiOf<[typeof list, typeof retry, typeof drop]>;
