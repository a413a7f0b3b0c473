/** What `/api/patients/:patientId/assistance` takes and answers. */
import { GUARD_RESPONSES, json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import { UPLOAD_ROUTES } from '../../files/upload-routes.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { PageQuery } from '../../lists/page-schema.ts';
import { ONCE } from '../../once/once-route.ts';
import {
  Application,
  ApplicationChange,
  ApplicationDocumentParams,
  ApplicationFileParams,
  ApplicationParams,
  Applications,
  AssistanceTerms,
  NewApplication,
  Screening,
  ScreeningAnswer,
  SendApplication,
  Words,
} from './schema.ts';

const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: ProblemSchema } } });
const otherwise = problem('It is in another state.');

export const readTerms = subjectRoute('billing:read', {
  method: 'get',
  path: '/terms',
  summary: 'By which rules the clinic helps, and what this person has under way',
  responses: { 200: json('The terms.', AssistanceTerms) },
});

export const screen = subjectRoute('billing:read', {
  'x-reads': true,
  method: 'post',
  path: '/screening',
  summary: 'What four answers would come to; nothing is kept',
  request: { body: jsonBody(Screening) },
  responses: { 200: json('What it would come to.', ScreeningAnswer), 409: problem('The clinic takes no applications here.') },
});

export const listApplications = subjectRoute('billing:read', {
  method: 'get',
  path: '/applications',
  summary: 'This person’s applications, newest first',
  request: { query: PageQuery },
  responses: { 200: json('The applications.', Applications) },
});

export const beginApplication = subjectRoute('billing:write', {
  ...ONCE,
  method: 'post',
  path: '/applications',
  summary: 'Begin an application, or go on with the draft that is there',
  request: { body: jsonBody(NewApplication) },
  responses: { 201: json('The application.', Application), 409: problem('One is open already, or the clinic takes none here.') },
});

export const readApplication = subjectRoute('billing:read', {
  method: 'get',
  path: '/applications/{applicationId}',
  summary: 'One application of this person',
  request: { params: ApplicationParams },
  responses: { 200: json('The application.', Application) },
});

export const changeApplication = subjectRoute('billing:write', {
  method: 'patch',
  path: '/applications/{applicationId}',
  summary: 'Keep a step of a draft; refused when it changed since it was read',
  request: { params: ApplicationParams, body: jsonBody(ApplicationChange) },
  responses: { 200: json('The application.', Application), 409: otherwise, 412: problem('It changed since.') },
});

export const sendApplication = subjectRoute('billing:write', {
  ...ONCE,
  method: 'post',
  path: '/applications/{applicationId}/send',
  summary: 'Sign and send',
  request: { params: ApplicationParams, body: jsonBody(SendApplication) },
  responses: { 200: json('The application.', Application), 409: otherwise, 412: problem('It changed since.') },
});

export const sendMore = subjectRoute('billing:write', {
  ...ONCE,
  method: 'post',
  path: '/applications/{applicationId}/more',
  summary: 'Send what the clinic asked for',
  request: { params: ApplicationParams, body: jsonBody(Words) },
  responses: { 200: json('The application.', Application), 409: otherwise },
});

export const appeal = subjectRoute('billing:write', {
  ...ONCE,
  method: 'post',
  path: '/applications/{applicationId}/appeal',
  summary: 'Ask for a second look',
  request: { params: ApplicationParams, body: jsonBody(Words) },
  responses: { 200: json('The application.', Application), 409: otherwise },
});

export const withdraw = subjectRoute('billing:write', {
  method: 'post',
  path: '/applications/{applicationId}/withdraw',
  summary: 'Cancel it; of a draft nothing stays. Safe to repeat',
  request: { params: ApplicationParams },
  responses: { 204: { description: 'It is canceled.' }, 409: otherwise },
});

export const beginPaper = subjectRoute('billing:write', {
  ...UPLOAD_ROUTES.begin,
  path: '/applications/{applicationId}/documents',
  request: { params: ApplicationParams },
});
export const paperState = subjectRoute('billing:write', {
  ...UPLOAD_ROUTES.state,
  path: '/applications/{applicationId}/documents/{paperId}',
  request: { params: ApplicationFileParams },
  responses: { 200: UPLOAD_ROUTES.state.responses[200], 404: GUARD_RESPONSES[404], 409: otherwise },
});
export const appendPaper = subjectRoute('billing:write', {
  ...UPLOAD_ROUTES.append,
  path: '/applications/{applicationId}/documents/{paperId}',
  request: { params: ApplicationFileParams },
});

export const openPaper = subjectRoute('billing:read', {
  method: 'get',
  path: '/applications/{applicationId}/documents/{documentId}/file',
  summary: 'One document of this person’s application, as a file',
  request: { params: ApplicationDocumentParams },
  responses: { 200: { description: 'The file.', content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } } },
});

export const dropPaper = subjectRoute('billing:write', {
  method: 'delete',
  path: '/applications/{applicationId}/documents/{paperId}',
  summary: 'Remove a document before it is sent; safe to repeat',
  request: { params: ApplicationFileParams },
  responses: { 204: { description: 'It is not there, or was sent.' }, 409: otherwise },
});

export type AssistanceApi = ApiOf<
  [
    typeof readTerms,
    typeof screen,
    typeof listApplications,
    typeof beginApplication,
    typeof readApplication,
    typeof changeApplication,
    typeof sendApplication,
    typeof sendMore,
    typeof appeal,
    typeof withdraw,
    typeof beginPaper,
    typeof paperState,
    typeof appendPaper,
    typeof openPaper,
    typeof dropPaper,
  ]
>;
