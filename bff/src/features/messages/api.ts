/** The thread routes, described once for the patient's side and for the clinic desk, whose list and work are in `desk-api.ts`. */
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { PageQuery } from '../../lists/page-schema.ts';
import { ONCE } from '../../once/once-route.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import {
  FolderName,
  FolderParams,
  MessageCheck,
  MessageFolder,
  MessageFolders,
  MessagePeople,
  MessageTerms,
  MessageText,
  NewMark,
  NewPlace,
  NewReply,
  SeenUntil,
  Thread,
  ThreadExport,
  ThreadList,
  ThreadMessage,
  ThreadMessages,
  ThreadParams,
  ThreadQuery,
  ThreadSearch,
} from './schema.ts';

const done = { description: 'Done.' } as const;
const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: ProblemSchema } } });

export const listRoute = subjectRoute('messages:read', {
  method: 'get',
  path: '/threads',
  summary: 'The inbox: message threads, newest first',
  request: { query: PageQuery },
  responses: { 200: json('The threads.', ThreadList) },
});

export const readRoute = subjectRoute('messages:read', {
  method: 'get',
  path: '/threads/{threadId}',
  summary: 'One thread with the newest of its messages',
  request: { params: ThreadParams, query: ThreadQuery },
  responses: { 200: json('The thread.', Thread) },
});

export const replyRoute = subjectRoute('messages:write', {
  ...ONCE,
  method: 'post',
  path: '/threads/{threadId}/replies',
  summary: 'Send a reply',
  request: { params: ThreadParams, body: jsonBody(NewReply) },
  responses: { 201: json('The message.', ThreadMessage), 409: problem('The conversation is closed.') },
});

export const markReadRoute = subjectRoute('messages:read', {
  method: 'put',
  path: '/threads/{threadId}/read',
  summary: 'Mark a thread as read, up to the newest message that was seen, or to now',
  request: { params: ThreadParams, body: { ...jsonBody(SeenUntil), required: false } },
  responses: { 204: done },
});

export const messagesRoute = subjectRoute('messages:read', {
  method: 'get',
  path: '/threads/{threadId}/messages',
  summary: 'Messages of a thread, newest first: the ones before those that are shown',
  request: { params: ThreadParams, query: PageQuery },
  responses: { 200: json('The messages.', ThreadMessages) },
});

export const exportThread = subjectRoute('messages:read', {
  'x-costly': true,
  method: 'get',
  path: '/threads/{threadId}/export',
  summary: 'A conversation to take along, as plain data',
  request: { params: ThreadParams },
  responses: { 200: json('The conversation.', ThreadExport) },
});

// What is looked for may be an illness: it stands in no address.
export const searchRoute = subjectRoute('messages:read', {
  'x-costly': true,
  'x-reads': true,
  method: 'post',
  path: '/threads/search',
  summary: 'Threads in one place, or anywhere, that match; newest first',
  request: { body: jsonBody(ThreadSearch) },
  responses: { 200: json('The threads.', ThreadList) },
});

export const readFolders = subjectRoute('messages:read', {
  method: 'get',
  path: '/folders',
  summary: 'How many threads lie where, and in how many of them is something new',
  responses: { 200: json('The places.', MessageFolders) },
});

export const listPeople = subjectRoute('messages:read', {
  method: 'get',
  path: '/people',
  summary: 'Who wrote in the threads, by name, to look for what they wrote',
  responses: { 200: json('Their names.', MessagePeople) },
});

export const nameFolder = subjectRoute('messages:read', {
  method: 'put',
  path: '/folders/{folderId}',
  summary: 'Make a folder of one’s own, with an id made by the browser, or name it anew; safe to repeat',
  request: { params: FolderParams, body: jsonBody(FolderName) },
  responses: { 200: json('The folder.', MessageFolder), 409: problem('There is one of that name, or there are too many.') },
});

export const deleteFolder = subjectRoute('messages:read', {
  method: 'delete',
  path: '/folders/{folderId}',
  summary: 'Delete a folder; what lay in it is in the inbox again. Safe to repeat',
  request: { params: FolderParams },
  responses: { 204: done },
});

export const move = subjectRoute('messages:read', {
  method: 'put',
  path: '/places',
  summary: 'Put threads into the inbox, the archive, the trash or a folder, for oneself alone; safe to repeat',
  request: { body: jsonBody(NewPlace) },
  responses: { 204: done },
});

export const mark = subjectRoute('messages:read', {
  method: 'put',
  path: '/marks',
  summary: 'Mark threads as read or as not read, for oneself alone; safe to repeat',
  request: { body: jsonBody(NewMark) },
  responses: { 204: done },
});

export const messageTerms = subjectRoute('messages:read', {
  method: 'get',
  path: '/terms',
  summary: 'To whom somebody can write, what for and why not, what it may cost, and how much a message holds',
  responses: { 200: json('What is known before.', MessageTerms) },
});

export const check = subjectRoute('messages:write', {
  'x-reads': true,
  method: 'post',
  path: '/check',
  summary: 'Look for words that may mean danger, before a message is sent; nothing of it is kept, and none is refused for it',
  request: { body: jsonBody(MessageText) },
  responses: { 200: json('Where help is.', MessageCheck) },
});

export type MessagesApi = ApiOf<
  [
    typeof listRoute,
    typeof searchRoute,
    typeof readRoute,
    typeof messagesRoute,
    typeof exportThread,
    typeof replyRoute,
    typeof markReadRoute,
    typeof readFolders,
    typeof listPeople,
    typeof nameFolder,
    typeof deleteFolder,
    typeof move,
    typeof mark,
    typeof messageTerms,
    typeof check,
  ]
>;
