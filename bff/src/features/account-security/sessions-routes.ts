/** `/api/sessions`: where the signed-in person is signed in. */
import { createRoute } from '@hono/zod-openapi';
import { requireSession } from '../../access/guard.ts';
import { GUARD_RESPONSES, json } from '../../access/subject-route.ts';
import { createRouter } from '../../http/router.ts';
import { IdParams, SessionList } from './schema.ts';
import { endOthers, endSession, listSessions, untrustDevice } from './sessions.ts';

const done = { description: 'Done.' } as const;
const guarded = { middleware: requireSession({ beforeSecondStep: true }), 'x-scope': 'session' } as const;

const list = createRoute({
  ...guarded,
  method: 'get',
  path: '/',
  summary: 'Where this person is signed in, and the browsers they trust',
  responses: { 200: json('Sessions and devices.', SessionList), 401: GUARD_RESPONSES[401] },
});
const endAll = createRoute({
  ...guarded,
  method: 'delete',
  path: '/',
  summary: 'Sign out everywhere else',
  responses: { 204: done, 401: GUARD_RESPONSES[401] },
});
const end = createRoute({
  ...guarded,
  method: 'delete',
  path: '/{id}',
  summary: 'End one session',
  request: { params: IdParams },
  responses: { 204: done, 401: GUARD_RESPONSES[401], 404: GUARD_RESPONSES[404] },
});
const untrust = createRoute({
  ...guarded,
  method: 'delete',
  path: '/trusted/{id}',
  summary: 'Ask for the second step on a browser again',
  request: { params: IdParams },
  responses: { 204: done, 401: GUARD_RESPONSES[401], 404: GUARD_RESPONSES[404] },
});

export const sessionsRoutes = createRouter()
  .openapi(list, async (c) => c.json(await listSessions(c), 200))
  .openapi(endAll, async (c) => {
    await endOthers(c);
    return c.body(null, 204);
  })
  .openapi(untrust, async (c) => {
    await untrustDevice(c, c.req.valid('param').id);
    return c.body(null, 204);
  })
  .openapi(end, async (c) => {
    await endSession(c, c.req.valid('param').id);
    return c.body(null, 204);
  });

export type SessionsApi = typeof sessionsRoutes;
