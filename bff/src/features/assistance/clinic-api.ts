/** What `/api/clinics/:clinicId/assistance` takes and answers: for those who look after bills. */
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { ONCE } from '../../once/once-route.ts';
import {
  ApplicationDocumentParams,
  ApplicationParams,
  AskMore,
  DecideApplication,
  DeskApplicationDetail,
  DeskApplications,
  DeskApplicationsQuery,
  NewOwner,
} from './schema.ts';

const faster = { description: 'Somebody was faster.', content: { 'application/problem+json': { schema: ProblemSchema } } };

export const list = subjectRoute('billing:write', {
  method: 'get',
  path: '/applications',
  summary: 'Applications for help: open ones by their promise, decided ones newest first',
  request: { query: DeskApplicationsQuery },
  responses: { 200: json('The applications.', DeskApplications) },
});

export const read = subjectRoute('billing:write', {
  method: 'get',
  path: '/applications/{applicationId}',
  summary: 'One application, with what the rules give',
  request: { params: ApplicationParams },
  responses: { 200: json('The application.', DeskApplicationDetail) },
});

export const paper = subjectRoute('billing:write', {
  method: 'get',
  path: '/applications/{applicationId}/documents/{documentId}',
  summary: 'One document of an application, as a file',
  request: { params: ApplicationDocumentParams },
  responses: { 200: { description: 'The file.', content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } } },
});

export const owner = subjectRoute('billing:write', {
  method: 'put',
  path: '/applications/{applicationId}/owner',
  summary: 'Take an application, give it to a colleague or back; safe to repeat',
  request: { params: ApplicationParams, body: jsonBody(NewOwner) },
  responses: { 200: json('The application.', DeskApplicationDetail), 409: faster },
});

export const askMore = subjectRoute('billing:write', {
  ...ONCE,
  method: 'post',
  path: '/applications/{applicationId}/ask-more',
  summary: 'Ask for what is missing',
  request: { params: ApplicationParams, body: jsonBody(AskMore) },
  responses: { 200: json('The application.', DeskApplicationDetail), 409: faster },
});

export const decide = subjectRoute('billing:write', {
  ...ONCE,
  method: 'post',
  path: '/applications/{applicationId}/decide',
  summary: 'Say yes with a discount, which comes off the bills, or no with a reason',
  request: { params: ApplicationParams, body: jsonBody(DecideApplication) },
  responses: { 200: json('The application.', DeskApplicationDetail), 409: faster },
});

export type ClinicAssistanceApi = ApiOf<[typeof list, typeof read, typeof owner, typeof askMore, typeof decide]>;
