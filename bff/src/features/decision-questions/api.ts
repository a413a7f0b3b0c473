/** What `/api/clinics/:clinicId/decision-questions` takes and answers. */
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { ONCE } from '../../once/once-route.ts';
import { NewDraft, PublishDraft, QuestionProblem, SavedDraft, VersionDetail, VersionParams, Versions, VersionsQuery } from './schema.ts';

const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: ProblemSchema } } });

const NotReady = ProblemSchema.extend({ problems: QuestionProblem.array().optional() }).openapi('DecisionNotReady');

export const versions = subjectRoute('appointments:read', {
  method: 'get',
  path: '/',
  summary: 'Versions of the questions before a visit',
  request: { query: VersionsQuery },
  responses: { 200: json('The versions.', Versions) },
});

export const version = subjectRoute('appointments:read', {
  method: 'get',
  path: '/{versionId}',
  summary: 'One version, with what keeps it from going live',
  request: { params: VersionParams },
  responses: { 200: json('The version.', VersionDetail) },
});

export const startDraft = subjectRoute('appointments:write', {
  ...ONCE,
  method: 'post',
  path: '/',
  summary: 'Start a draft, from the version that is live or from another one',
  request: { body: jsonBody(NewDraft) },
  responses: { 201: json('The draft.', VersionDetail) },
});

export const saveDraft = subjectRoute('appointments:write', {
  method: 'put',
  path: '/{versionId}',
  summary: 'Save a draft; it may be incomplete',
  request: { params: VersionParams, body: jsonBody(SavedDraft) },
  responses: { 200: json('The draft, with its problems.', VersionDetail), 409: problem('It is no draft.'), 412: problem('Somebody changed it.') },
});

export const publish = subjectRoute('appointments:write', {
  ...ONCE,
  method: 'post',
  path: '/{versionId}/publish',
  summary: 'Ask patients these questions from now on, in place of those that are live',
  request: { params: VersionParams, body: jsonBody(PublishDraft) },
  responses: {
    200: json('The version.', VersionDetail),
    409: problem('It is no draft, or another version went live.'),
    412: problem('Somebody changed it.'),
    422: { description: 'Something keeps it from going live.', content: { 'application/problem+json': { schema: NotReady } } },
  },
});

export const discard = subjectRoute('appointments:write', {
  method: 'delete',
  path: '/{versionId}',
  summary: 'Delete a draft. Safe to repeat',
  request: { params: VersionParams },
  responses: { 204: { description: 'It is gone.' }, 409: problem('It is no draft.') },
});

export type DecisionQuestionsApi = ApiOf<[typeof versions, typeof version, typeof startDraft, typeof saveDraft, typeof publish, typeof discard]>;
