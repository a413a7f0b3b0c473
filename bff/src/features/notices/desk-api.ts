/** What `/api/clinics/:clinicId/notices` takes and answers. */
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { FailedNoticeCount, FailedNoticeParams, FailedNotices, FailedNoticesQuery, RetryChannel } from './desk-schema.ts';

const done = { description: 'Done.' } as const;

export const list = subjectRoute('desk:read', {
  method: 'get',
  path: '/failed',
  summary: 'Notices to this clinic’s people that did not go out, longest waiting first',
  request: { query: FailedNoticesQuery },
  responses: { 200: json('The notices.', FailedNotices) },
});

export const count = subjectRoute('desk:read', {
  method: 'get',
  path: '/failed/count',
  summary: 'How many there are, and which ways are down',
  responses: { 200: json('The count.', FailedNoticeCount) },
});

export const retryAll = subjectRoute('desk:write', {
  method: 'put',
  path: '/failed/retry',
  summary: 'Have all of one way tried again, but those that may have arrived; safe to repeat',
  request: { body: jsonBody(RetryChannel) },
  responses: { 204: done },
});

export const retry = subjectRoute('desk:write', {
  method: 'put',
  path: '/failed/{noticeId}/retry',
  summary: 'Have one tried again; safe to repeat',
  request: { params: FailedNoticeParams },
  responses: { 204: done },
});

export const drop = subjectRoute('desk:write', {
  method: 'delete',
  path: '/failed/{noticeId}',
  summary: 'Never try one again; safe to repeat',
  request: { params: FailedNoticeParams },
  responses: { 204: done },
});

export type DeskNoticesApi = ApiOf<[typeof list, typeof count, typeof retryAll, typeof retry, typeof drop]>;
