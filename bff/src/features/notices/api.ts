/** What `/api/notices` takes and answers. */
import { createRoute } from '@hono/zod-openapi';
import { GUARD_RESPONSES, json, jsonBody } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { PageQuery } from '../../lists/page-schema.ts';
import {
  MarkAll,
  MarkParams,
  Marked,
  NoticeChoices,
  NoticeChoicesChange,
  NoticeCount,
  NoticeMark,
  NoticeParams,
  NoticeQuery,
  Notices,
  SeenUntil,
  SentNotices,
} from './schema.ts';

const guarded = { 'x-scope': 'session' } as const;
const signedOut = { 401: GUARD_RESPONSES[401] } as const;

export const list = createRoute({
  ...guarded,
  method: 'get',
  path: '/',
  summary: 'What this person was told, newest first: what they may know now',
  request: { query: NoticeQuery },
  responses: { 200: json('The notices.', Notices), ...signedOut },
});

export const count = createRoute({
  ...guarded,
  method: 'get',
  path: '/count',
  summary: 'How many are unread',
  responses: { 200: json('The counts.', NoticeCount), ...signedOut },
});

export const seen = createRoute({
  ...guarded,
  method: 'put',
  path: '/seen',
  summary: 'Say that all until then were shown; safe to repeat',
  request: { body: jsonBody(SeenUntil) },
  responses: { 200: json('The counts.', NoticeCount), ...signedOut },
});

export const markAll = createRoute({
  ...guarded,
  method: 'put',
  path: '/marks/{markId}',
  summary: 'Mark all until then as read; safe to repeat',
  request: { params: MarkParams, body: jsonBody(MarkAll) },
  responses: { 200: json('What it changed.', Marked), ...signedOut },
});

export const unmarkAll = createRoute({
  ...guarded,
  method: 'delete',
  path: '/marks/{markId}',
  summary: 'Undo that: exactly what it changed is unread again; safe to repeat',
  request: { params: MarkParams },
  responses: { 200: json('What it changed.', Marked), ...signedOut },
});

export const sent = createRoute({
  ...guarded,
  method: 'get',
  path: '/sent',
  summary: 'All that was sent to this person, on every way, and what became of it',
  request: { query: PageQuery },
  responses: { 200: json('What was sent.', SentNotices), ...signedOut },
});

export const readChoices = createRoute({
  ...guarded,
  method: 'get',
  path: '/choices',
  summary: 'How soon this person hears, on which way next, and of whom',
  responses: { 200: json('The choices.', NoticeChoices), ...signedOut },
});

export const changeChoices = createRoute({
  ...guarded,
  method: 'put',
  path: '/choices',
  summary: 'Set all of that',
  request: { body: jsonBody(NoticeChoicesChange) },
  responses: {
    200: json('The choices as they are now.', NoticeChoices),
    ...signedOut,
    422: { ...GUARD_RESPONSES[404], description: 'A topic or a person that there is not; the field’s code says which.' },
  },
});

export const mark = createRoute({
  ...guarded,
  method: 'put',
  path: '/{noticeId}',
  summary: 'Mark one as read or unread; safe to repeat',
  request: { params: NoticeParams, body: jsonBody(NoticeMark) },
  responses: { 200: json('The counts.', NoticeCount), ...signedOut, 404: GUARD_RESPONSES[404] },
});

export type NoticesApi = ApiOf<
  [typeof list, typeof count, typeof seen, typeof markAll, typeof unmarkAll, typeof sent, typeof readChoices, typeof changeChoices, typeof mark]
>;
