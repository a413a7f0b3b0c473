/** What `/api/clinics/:clinicId/desk/jobs` takes and answers. */
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { PageQuery } from '../../lists/page-schema.ts';
import { FailedJobs, JobParams, RetryKind } from './jobs-schema.ts';

const done = { description: 'Done.' } as const;

export const list = subjectRoute('desk:read', {
  method: 'get',
  path: '/jobs',
  summary: 'Work that failed for good, of this clinic and of none',
  request: { query: PageQuery },
  responses: { 200: json('The work.', FailedJobs) },
});

export const retryAll = subjectRoute('desk:write', {
  method: 'put',
  path: '/jobs/retry',
  summary: 'Have all of one kind tried again; safe to repeat',
  request: { body: jsonBody(RetryKind) },
  responses: { 204: done },
});

export const retry = subjectRoute('desk:write', {
  method: 'put',
  path: '/jobs/{jobId}/retry',
  summary: 'Have it tried again; safe to repeat',
  request: { params: JobParams },
  responses: { 204: done },
});

export const drop = subjectRoute('desk:write', {
  method: 'delete',
  path: '/jobs/{jobId}',
  summary: 'Never try it again; safe to repeat',
  request: { params: JobParams },
  responses: { 204: done },
});

export type DeskJobsApi = ApiOf<[typeof list, typeof retryAll, typeof retry, typeof drop]>;
