/** The routes of messages that are being written, below a patient. */
import { GUARD_RESPONSES, json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import { UPLOAD_ROUTES } from '../../files/upload-routes.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { PageQuery } from '../../lists/page-schema.ts';
import { ONCE } from '../../once/once-route.ts';
import { DraftFileParams, DraftInput, DraftParams, MessageDraft, MessageDrafts, SavedDraft, SendDraft, SentDraft, ThreadFileParams } from './schema.ts';

const done = { description: 'Done.' } as const;
const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: ProblemSchema } } });
const file = { description: 'The file, to be saved.', content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } } as const;

export const listDrafts = subjectRoute('messages:write', {
  method: 'get',
  path: '/drafts',
  summary: 'Drafts of this person about this patient, last changed first; with what can still be taken back',
  request: { query: PageQuery },
  responses: { 200: json('The drafts.', MessageDrafts) },
});

export const readDraft = subjectRoute('messages:write', {
  method: 'get',
  path: '/drafts/{draftId}',
  summary: 'One draft',
  request: { params: DraftParams },
  responses: { 200: json('The draft.', MessageDraft) },
});

export const saveDraft = subjectRoute('messages:write', {
  method: 'put',
  path: '/drafts/{draftId}',
  summary: 'Keep what was typed, with an id made by the browser. Saved over what is not the version that was seen, it is kept as a second draft',
  request: { params: DraftParams, body: jsonBody(DraftInput) },
  responses: { 200: json('The draft, or the second one.', SavedDraft), 409: problem('It is what was sent, or there are too many drafts.') },
});

export const deleteDraft = subjectRoute('messages:write', {
  method: 'delete',
  path: '/drafts/{draftId}',
  summary: 'Delete a draft with its files; safe to repeat',
  request: { params: DraftParams },
  responses: { 204: done, 409: problem('It was sent: take it back first.') },
});

export const sendDraft = subjectRoute('messages:write', {
  ...ONCE,
  method: 'post',
  path: '/drafts/{draftId}/send',
  summary: 'Send a draft, once. Until `releaseAt` it can be taken back, and the clinic has nothing of it',
  request: { params: DraftParams, body: jsonBody(SendDraft) },
  responses: {
    201: json('It is on its way.', SentDraft),
    409: problem('The conversation is closed, the team takes none, or a file is not there yet.'),
    412: problem('It was changed elsewhere after it was read.'),
  },
});

export const undoSend = subjectRoute('messages:write', {
  method: 'post',
  path: '/drafts/{draftId}/undo',
  summary: 'Take a message back while the clinic has not got it: it is a draft again. Safe to repeat',
  request: { params: DraftParams },
  responses: { 200: json('The draft.', MessageDraft), 409: problem('The clinic has it.') },
});

export const beginFile = subjectRoute('messages:write', {
  ...UPLOAD_ROUTES.begin,
  path: '/drafts/{draftId}/documents',
  request: { params: DraftParams },
});

export const fileState = subjectRoute('messages:write', {
  ...UPLOAD_ROUTES.state,
  path: '/drafts/{draftId}/documents/{paperId}',
  request: { params: DraftFileParams },
  responses: { 200: UPLOAD_ROUTES.state.responses[200], 404: GUARD_RESPONSES[404] },
});

export const appendFile = subjectRoute('messages:write', {
  ...UPLOAD_ROUTES.append,
  path: '/drafts/{draftId}/documents/{paperId}',
  request: { params: DraftFileParams },
});

export const dropFile = subjectRoute('messages:write', {
  method: 'delete',
  path: '/drafts/{draftId}/documents/{paperId}',
  summary: 'Remove a file before the message is sent; safe to repeat',
  request: { params: DraftFileParams },
  responses: { 204: done, 409: problem('It was sent: take it back first.') },
});

export const openDraftFile = subjectRoute('messages:write', {
  method: 'get',
  path: '/drafts/{draftId}/files/{paperId}',
  summary: 'A file of a draft',
  request: { params: DraftFileParams },
  responses: { 200: file, 409: problem('The scanner has not looked at it yet.') },
});

/** Below a patient and below a clinic. */
export const openFileRoute = subjectRoute('messages:read', {
  method: 'get',
  path: '/threads/{threadId}/files/{fileId}',
  summary: 'A file that came with a message',
  request: { params: ThreadFileParams },
  responses: { 200: file, 409: problem('The scanner has not looked at it yet.') },
});

export type MessageDraftsApi = ApiOf<
  [
    typeof listDrafts,
    typeof readDraft,
    typeof saveDraft,
    typeof deleteDraft,
    typeof sendDraft,
    typeof undoSend,
    typeof beginFile,
    typeof fileState,
    typeof appendFile,
    typeof dropFile,
    typeof openDraftFile,
    typeof openFileRoute,
  ]
>;
