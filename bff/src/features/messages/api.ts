/** The thread routes, described once for the patient's side and for the clinic desk, whose list and work are in `desk-api.ts`. */
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { PageQuery } from '../../lists/page-schema.ts';
import { ONCE } from '../../once/once-route.ts';
import { NewReply, Thread, ThreadList, ThreadMessage, ThreadParams } from './schema.ts';

const done = { description: 'Done.' } as const;

export const listRoute = subjectRoute('messages:read', {
  method: 'get',
  path: '/threads',
  summary: 'Message threads, newest first',
  request: { query: PageQuery },
  responses: { 200: json('The threads.', ThreadList) },
});

export const readRoute = subjectRoute('messages:read', {
  method: 'get',
  path: '/threads/{threadId}',
  summary: 'One thread with its messages',
  request: { params: ThreadParams },
  responses: { 200: json('The thread.', Thread) },
});

export const replyRoute = subjectRoute('messages:write', {
  ...ONCE,
  method: 'post',
  path: '/threads/{threadId}/replies',
  summary: 'Send a reply',
  request: { params: ThreadParams, body: jsonBody(NewReply) },
  responses: { 201: json('The message.', ThreadMessage) },
});

export const markReadRoute = subjectRoute('messages:read', {
  method: 'put',
  path: '/threads/{threadId}/read',
  summary: 'Mark a thread as read',
  request: { params: ThreadParams },
  responses: { 204: done },
});

export type MessagesApi = ApiOf<[typeof listRoute, typeof readRoute, typeof replyRoute, typeof markReadRoute]>;
