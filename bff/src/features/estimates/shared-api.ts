/** What `/api/shared-estimates` answers to whoever has a link. */
import { createRoute } from '@hono/zod-openapi';
import { json, jsonBody } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { SharedEstimate, SharedEstimateKey } from './schema.ts';

const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: ProblemSchema } } });

/** The secret comes in a body: addresses stand in logs. */
export const readShared = createRoute({
  'x-scope': 'public',
  'x-reads': true,
  method: 'post',
  path: '/',
  summary: 'The estimate of a link; nothing of whose it is',
  request: { body: jsonBody(SharedEstimateKey) },
  responses: { 200: json('The estimate.', SharedEstimate), 404: problem('No such link, or it has ended.'), 429: problem('Too many.') },
});

export type SharedEstimatesApi = ApiOf<[typeof readShared]>;
