/** What `/api/calendar` answers: calendar programs have no session. */
import { createRoute } from '@hono/zod-openapi';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { FeedParams } from './feed-schema.ts';

const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: ProblemSchema } } });

export const feed = createRoute({
  'x-scope': 'public',
  method: 'get',
  path: '/{file}',
  summary: 'Times and places of visits for a calendar program, by a secret address',
  request: { params: FeedParams },
  responses: {
    200: { description: 'The calendar.', content: { 'text/calendar': {} } },
    404: problem('No such address, or its access has ended.'),
    429: problem('Too many.'),
  },
});
