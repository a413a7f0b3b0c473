/** What `/api/care-requests` takes and answers. */
import { createRoute } from '@hono/zod-openapi';
import { GUARD_RESPONSES, json, jsonBody } from '../../access/subject-route.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { PageQuery } from '../../lists/page-schema.ts';
import { ONCE } from '../../once/once-route.ts';
import { PaperParams } from '../../files/upload-schema.ts';
import { UPLOAD_ROUTES } from '../../files/upload-routes.ts';
import { CareParams, CareRequest, CareRequests, NewCareRequest } from './care-schema.ts';

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
  responses: { 201: json('The request.', CareRequest), ...refusals, 409: problem('Too many are open.'), 429: problem('Too many requests.') },
});

export const withdraw = createRoute({
  ...shared,
  method: 'post',
  path: '/{requestId}/withdraw',
  summary: 'Take a request back while it is open',
  request: { params: CareParams },
  responses: { 200: json('The request.', CareRequest), ...refusals, 404: GUARD_RESPONSES[404], 409: problem('It is decided.') },
});

export const beginPaper = createRoute({ ...shared, ...UPLOAD_ROUTES.begin, responses: { ...UPLOAD_ROUTES.begin.responses, ...refusals } });
export const paper = createRoute({
  ...shared,
  ...UPLOAD_ROUTES.state,
  responses: { 200: UPLOAD_ROUTES.state.responses[200], ...refusals, 404: GUARD_RESPONSES[404] },
});
export const appendPaper = createRoute({ ...shared, ...UPLOAD_ROUTES.append, responses: { ...UPLOAD_ROUTES.append.responses, ...refusals } });

export const dropPaper = createRoute({
  ...shared,
  method: 'delete',
  path: '/documents/{paperId}',
  summary: 'Remove a paper before it is sent; safe to repeat',
  request: { params: PaperParams },
  responses: { 204: { description: 'It is not there.' }, ...refusals },
});

export type CareRequestsApi = ApiOf<[typeof list, typeof ask, typeof withdraw, typeof beginPaper, typeof paper, typeof appendPaper, typeof dropPaper]>;
