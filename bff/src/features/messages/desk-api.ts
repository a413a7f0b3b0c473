/** What the clinic desk can do with conversations beside reading them: its list, answers and notes, who does what of the work, templates, cover, and messages to several. */
import { z } from '@hono/zod-openapi';
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { ONCE } from '../../once/once-route.ts';
import type { openFileRoute } from './draft-api.ts';
import { PageQuery } from '../../lists/page-schema.ts';
import type { markReadRoute, messagesRoute, readRoute } from './api.ts';
import {
  Absences,
  BatchParams,
  DeskReply,
  DeskSide,
  DeskThreadList,
  DeskThreadQuery,
  MessageBatch,
  MessageBatchDetail,
  MessageBatches,
  MessageTemplate,
  MessageTemplates,
  NewAbsence,
  NewBatch,
  NewConversion,
  NewNote,
  NewOwner,
  NewPool,
  NewPresence,
  NewState,
  Presences,
  Recipients,
  RecipientsAsked,
  TemplateInput,
  TemplateParams,
  ThreadMade,
  ThreadMessage,
  ThreadNote,
  ThreadParams,
  ThreadWork,
} from './schema.ts';

const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: ProblemSchema } } });
const faster = problem('Somebody was faster.');
const done = { description: 'Done.' } as const;

export const deskListRoute = subjectRoute('messages:read', {
  method: 'get',
  path: '/threads',
  summary: 'Conversations of the pools of one’s role; what waits, first promise first',
  request: { query: DeskThreadQuery },
  responses: { 200: json('The conversations.', DeskThreadList) },
});

export const ownerRoute = subjectRoute('messages:write', {
  method: 'put',
  path: '/threads/{threadId}/owner',
  summary: 'Take a conversation, give it to a colleague or back; safe to repeat',
  request: { params: ThreadParams, body: jsonBody(NewOwner) },
  responses: { 200: json('How its work stands.', ThreadWork), 409: faster },
});

export const stateRoute = subjectRoute('messages:write', {
  method: 'put',
  path: '/threads/{threadId}/state',
  summary: 'Be through with a conversation, also without an answer, or open it again; safe to repeat',
  request: { params: ThreadParams, body: jsonBody(NewState) },
  responses: { 200: json('How its work stands.', ThreadWork), 409: faster },
});

// Who passes it on may not see it any more: sent again, it can be known by its key alone.
export const poolRoute = subjectRoute('messages:write', {
  ...ONCE,
  method: 'put',
  path: '/threads/{threadId}/pool',
  summary: 'Pass a conversation on to another team, where it waits',
  request: { params: ThreadParams, body: jsonBody(NewPool) },
  responses: { 204: done, 409: faster },
});

const Unfilled = ProblemSchema.extend({ fields: z.array(z.string()).optional() }).openapi('UnfilledFields');

export const deskReplyRoute = subjectRoute('messages:write', {
  ...ONCE,
  method: 'post',
  path: '/threads/{threadId}/replies',
  summary: 'Answer a conversation; it is taken with it where nobody has it',
  request: { params: ThreadParams, body: jsonBody(DeskReply) },
  responses: {
    201: json('The message.', ThreadMessage),
    409: problem('Somebody wrote after what was seen.'),
    422: { description: 'A field of a template is not filled.', content: { 'application/problem+json': { schema: Unfilled } } },
  },
});

export const deskSideRoute = subjectRoute('messages:read', {
  method: 'get',
  path: '/threads/{threadId}/desk',
  summary: 'What of a conversation only its desk sees',
  request: { params: ThreadParams },
  responses: { 200: json('Notes, what was made of it, who has it open, and templates.', DeskSide) },
});

export const noteRoute = subjectRoute('messages:write', {
  ...ONCE,
  method: 'post',
  path: '/threads/{threadId}/notes',
  summary: 'Write a note for colleagues, which the patient never sees',
  request: { params: ThreadParams, body: jsonBody(NewNote) },
  responses: { 201: json('The note.', ThreadNote) },
});

export const presenceRoute = subjectRoute('messages:write', {
  method: 'put',
  path: '/threads/{threadId}/presence',
  summary: 'Say that one has a conversation open or writes in it; said again before it is over. Safe to repeat',
  request: { params: ThreadParams, body: jsonBody(NewPresence) },
  responses: { 200: json('Who else has it open.', Presences) },
});

export const convertRoute = subjectRoute('messages:write', {
  ...ONCE,
  method: 'post',
  path: '/threads/{threadId}/conversions',
  summary: 'Make a request or a comment on a result of a message, once for each message',
  request: { params: ThreadParams, body: jsonBody(NewConversion) },
  responses: { 200: json('What it became.', ThreadMade), 409: problem('There are as many open requests as there can be.') },
});

export const templatesRoute = subjectRoute('messages:read', {
  method: 'get',
  path: '/templates',
  summary: 'Templates of one’s teams',
  responses: { 200: json('The templates.', MessageTemplates) },
});

export const templateRoute = subjectRoute('messages:write', {
  method: 'put',
  path: '/templates/{templateId}',
  summary: 'Make a template of one’s team, with an id made by the browser, change or retire it; safe to repeat',
  request: { params: TemplateParams, body: jsonBody(TemplateInput) },
  responses: { 200: json('The template.', MessageTemplate), 412: problem('Somebody changed it.') },
});

export const absencesRoute = subjectRoute('messages:read', {
  method: 'get',
  path: '/absences',
  summary: 'Who of this desk is out, and who covers',
  responses: { 200: json('Now and later.', Absences) },
});

export const absenceRoute = subjectRoute('messages:write', {
  method: 'put',
  path: '/absence',
  summary: 'Say when one is out and who covers; safe to repeat',
  request: { body: jsonBody(NewAbsence) },
  responses: { 200: json('Who is out.', Absences) },
});

export const backRoute = subjectRoute('messages:write', {
  method: 'delete',
  path: '/absence',
  summary: 'Be back, or not be out after all; safe to repeat',
  responses: { 204: done },
});

// Whom somebody writes to must not stand in an address.
export const recipientsRoute = subjectRoute('messages:write', {
  'x-reads': true,
  method: 'post',
  path: '/recipients',
  summary: 'Whom patient numbers mean, and whether they can be written to',
  request: { body: jsonBody(RecipientsAsked) },
  responses: { 200: json('In the order of the numbers.', Recipients) },
});

export const batchesRoute = subjectRoute('messages:read', {
  method: 'get',
  path: '/batches',
  summary: 'What one sent to several patients, newest first',
  request: { query: PageQuery },
  responses: { 200: json('The messages.', MessageBatches) },
});

export const batchRoute = subjectRoute('messages:read', {
  method: 'get',
  path: '/batches/{batchId}',
  summary: 'How far a message to several patients is, and whom it did not reach',
  request: { params: BatchParams },
  responses: { 200: json('The message.', MessageBatchDetail) },
});

export const newBatchRoute = subjectRoute('messages:write', {
  method: 'put',
  path: '/batches/{batchId}',
  summary: 'Begin a conversation with each of some patients, with an id made by the browser; safe to repeat',
  request: { params: BatchParams, body: jsonBody(NewBatch) },
  responses: { 200: json('The message.', MessageBatch), 409: problem('The id was used for another text.') },
});

export type DeskMessagesApi = ApiOf<
  [
    typeof deskListRoute,
    typeof readRoute,
    typeof messagesRoute,
    typeof deskReplyRoute,
    typeof markReadRoute,
    typeof ownerRoute,
    typeof stateRoute,
    typeof poolRoute,
    typeof openFileRoute,
    typeof deskSideRoute,
    typeof noteRoute,
    typeof presenceRoute,
    typeof convertRoute,
    typeof templatesRoute,
    typeof templateRoute,
    typeof absencesRoute,
    typeof absenceRoute,
    typeof backRoute,
    typeof recipientsRoute,
    typeof batchesRoute,
    typeof batchRoute,
    typeof newBatchRoute,
  ]
>;
