/** `/api/session`: sign in (POST), who is signed in (GET), stay signed in (POST /extend), sign out (DELETE). */
import { createRoute } from '@hono/zod-openapi';
import { requireSession } from '../../access/guard.ts';
import { GUARD_RESPONSES, json, jsonBody } from '../../access/subject-route.ts';
import { setCookies } from '../../http/cookies.ts';
import { createRouter } from '../../http/router.ts';
import { SecondFactorNext, SessionInfo, SignIn } from './schema.ts';
import { closeSecondStepHint, describeSession, signIn, signOut } from './service.ts';

const PATH = '/';
const guarded = { middleware: requireSession({ beforeSecondStep: true }), 'x-scope': 'session' } as const;
const done = { description: 'Done.' } as const;

const create = createRoute({
  method: 'post',
  path: PATH,
  summary: 'Sign in',
  'x-scope': 'public',
  request: { body: jsonBody(SignIn) },
  responses: {
    200: json('A second factor is asked for.', SecondFactorNext),
    204: done,
    401: GUARD_RESPONSES[401],
    429: { ...GUARD_RESPONSES[401], description: 'Too many tries.' },
  },
});
const read = createRoute({
  ...guarded,
  method: 'get',
  path: PATH,
  summary: 'Who is signed in, and what they can open',
  responses: { 200: json('The session.', SessionInfo), 401: GUARD_RESPONSES[401] },
});
const extend = createRoute({
  ...guarded,
  method: 'post',
  path: '/extend',
  summary: 'Stay signed in',
  responses: { 204: done, 401: GUARD_RESPONSES[401] },
});
const closeHint = createRoute({
  method: 'delete',
  path: '/second-step-hint',
  middleware: requireSession(),
  'x-scope': 'session',
  summary: 'Say no more on the home page that a second step helps',
  responses: { 204: done, 401: GUARD_RESPONSES[401] },
});
const remove = createRoute({
  ...guarded,
  method: 'delete',
  path: PATH,
  summary: 'Sign out',
  responses: { 204: done, 401: GUARD_RESPONSES[401] },
});

export const sessionRoutes = createRouter()
  .openapi(create, async (c) => {
    const { identifier, password } = c.req.valid('json');
    const { cookies, methods } = await signIn(c, identifier, password);
    setCookies(c, cookies);
    return methods.length > 0 ? c.json({ next: 'second-factor' as const, methods: [...methods] }, 200) : c.body(null, 204);
  })
  .openapi(read, async (c) => c.json(await describeSession(c.var.portal, c.var.session), 200))
  .openapi(extend, (c) => c.body(null, 204))
  .openapi(closeHint, async (c) => {
    await closeSecondStepHint(c.var.portal, c.var.session.userId);
    return c.body(null, 204);
  })
  .openapi(remove, async (c) => {
    setCookies(c, await signOut(c, c.var.session));
    c.header('clear-site-data', '"cache", "storage"');
    return c.body(null, 204);
  });

export type SessionApi = typeof sessionRoutes;
