/** What `/api/clinics/:clinicId/reviews` takes and answers: for those who treat patients. */
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { ONCE } from '../../once/once-route.ts';
import { NewComment, Review, Reviewed, ReviewList, ReviewQuery } from './schema.ts';
import { ResultParams } from '../records/schema.ts';

export const list = subjectRoute('records:read', {
  method: 'get',
  path: '/',
  summary: 'Results of the clinic’s patients: those that wait for a review, or those that were reviewed',
  request: { query: ReviewQuery },
  responses: { 200: json('The results.', ReviewList) },
});

export const read = subjectRoute('records:read', {
  method: 'get',
  path: '/{reportId}',
  summary: 'One result with all that a review needs; the patient sees that it was looked at',
  request: { params: ResultParams },
  responses: { 200: json('The result.', Review) },
});

export const reviewed = subjectRoute('messages:write', {
  method: 'put',
  path: '/{reportId}/reviewed',
  summary: 'Say that a result was reviewed, as it was seen; safe to repeat',
  request: { params: ResultParams, body: jsonBody(Reviewed) },
  responses: {
    200: json('The result.', Review),
    412: { description: 'It came anew meanwhile.', content: { 'application/problem+json': { schema: ProblemSchema } } },
  },
});

export const comment = subjectRoute('messages:write', {
  ...ONCE,
  method: 'post',
  path: '/{reportId}/comments',
  summary: 'Write a comment on a result for who sees it',
  request: { params: ResultParams, body: jsonBody(NewComment) },
  responses: { 200: json('The result with it.', Review) },
});

export type ReviewsApi = ApiOf<[typeof list, typeof read, typeof reviewed, typeof comment]>;
