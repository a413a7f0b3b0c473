/** What `/api/events` takes and answers. */
import { createRoute } from '@hono/zod-openapi';
import { GUARD_RESPONSES } from '../../access/subject-route.ts';

export const read = createRoute({
  method: 'get',
  path: '/',
  summary: 'Live events (server-sent events)',
  'x-scope': 'session',
  responses: { 200: { description: 'An open stream.', content: { 'text/event-stream': {} } }, 401: GUARD_RESPONSES[401] },
});
