/** What `/api/care-requests` takes and answers. */
import { createRoute } from '@hono/zod-openapi';
import { GUARD_RESPONSES, json, jsonBody } from '../../access/subject-route.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { PageQuery } from '../../lists/page-schema.ts';
import { ONCE } from '../../once/once-route.ts';
import { CareParams, CarePaperParams, CareRequest, CareRequests, NewCareRequest } from './care-schema.ts';
import { KeptDocument } from './schema.ts';

const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: ProblemSchema } } });

const shared = { 'x-scope': 'session' } as const;

const refusals = { 401: GUARD_RESPONSES[401] } as const;

export const list = createRoute({
  ...shared,
  method: 'get',
  path: '/',
  summary: 'What this person asked, newest first',
  request: { query: PageQuery },
  responses: { 200: json('The requests.', CareRequests), ...refusals },
});

export const ask = createRoute({
  ...shared,
  ...ONCE,
  method: 'post',
  path: '/',
  summary: 'Ask for access; staff decide. The answer is the same whoever is named',
  request: { body: jsonBody(NewCareRequest) },
  responses: { 201: json('The request.', CareRequest), ...refusals, 429: problem('Too many requests.') },
});

export const withdraw = createRoute({
  ...shared,
  method: 'post',
  path: '/{requestId}/withdraw',
  summary: 'Take a request back while it is open',
  request: { params: CareParams },
  responses: { 200: json('The request.', CareRequest), ...refusals, 404: GUARD_RESPONSES[404], 409: problem('It is decided.') },
});

// Its body is a form of `key` and `file`, read as it comes in.
export const paper = createRoute({
  ...shared,
  method: 'post',
  path: '/documents',
  summary: 'Send a paper for the next request; the same key again is the same paper',
  responses: {
    201: json('What is kept.', KeptDocument),
    ...refusals,
    409: problem('There are too many papers.'),
    413: problem('Too large.'),
    415: problem('Another kind of file.'),
    422: problem('Damaged, or more than a document.'),
    429: problem('Too many tries.'),
  },
});

export const dropPaper = createRoute({
  ...shared,
  method: 'delete',
  path: '/documents/{paperId}',
  summary: 'Remove a paper before it is sent; safe to repeat',
  request: { params: CarePaperParams },
  responses: { 204: { description: 'It is not there.' }, ...refusals },
});

export type CareRequestsApi = ApiOf<[typeof list, typeof ask, typeof withdraw, typeof paper, typeof dropPaper]>;
