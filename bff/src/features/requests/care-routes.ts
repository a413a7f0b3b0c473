/** `/api/care-requests`: the signed-in person asks for access to the record of a child or an adult they care for. */
import { createRoute } from '@hono/zod-openapi';
import { requireSession } from '../../access/guard.ts';
import { GUARD_RESPONSES, json, jsonBody } from '../../access/subject-route.ts';
import { ProblemSchema } from '../../http/problem.ts';
import { createRouter } from '../../http/router.ts';
import { CareParams, CarePaperParams, CareRequest, CareRequests, NewCareRequest } from './care-schema.ts';
import { askForCare, listCareRequests, withdrawCareRequest } from './care-service.ts';
import { dropDocument, keepDocument } from './documents.ts';
import { KeptDocument } from './schema.ts';

const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: ProblemSchema } } });
const shared = { middleware: requireSession(), 'x-scope': 'session' } as const;
const refusals = { 401: GUARD_RESPONSES[401] } as const;

const list = createRoute({
  ...shared,
  method: 'get',
  path: '/',
  summary: 'What this person asked, newest first',
  responses: { 200: json('The requests.', CareRequests), ...refusals },
});
const ask = createRoute({
  ...shared,
  method: 'post',
  path: '/',
  summary: 'Ask for access; staff decide. The answer is the same whoever is named',
  request: { body: jsonBody(NewCareRequest) },
  responses: { 201: json('The request; the same again for the same key.', CareRequest), ...refusals, 429: problem('Too many requests.') },
});
const withdraw = createRoute({
  ...shared,
  method: 'post',
  path: '/{requestId}/withdraw',
  summary: 'Take a request back while it is open',
  request: { params: CareParams },
  responses: { 200: json('The request.', CareRequest), ...refusals, 404: GUARD_RESPONSES[404], 409: problem('It is decided.') },
});
// Its body is a form of `key` and `file`, read as it comes in.
const paper = createRoute({
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
const dropPaper = createRoute({
  ...shared,
  method: 'delete',
  path: '/documents/{paperId}',
  summary: 'Remove a paper before it is sent; safe to repeat',
  request: { params: CarePaperParams },
  responses: { 204: { description: 'It is not there.' }, ...refusals },
});

export const careRequestRoutes = createRouter()
  .openapi(list, async (c) => c.json(await listCareRequests(c.var.portal, c.var.session.userId), 200))
  .openapi(ask, async (c) => c.json(await askForCare(c, c.req.valid('json')), 201))
  .openapi(withdraw, async (c) => c.json(await withdrawCareRequest(c, c.req.valid('param').requestId), 200))
  .openapi(paper, async (c) => c.json(await keepDocument(c, { userId: c.var.session.userId }), 201))
  .openapi(dropPaper, async (c) => {
    await dropDocument(c.var.portal, { userId: c.var.session.userId }, c.req.valid('param').paperId);
    return c.body(null, 204);
  });

export type CareRequestsApi = typeof careRequestRoutes;
