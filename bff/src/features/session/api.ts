/** What `/api/session` takes and answers. */
import { createRoute } from '@hono/zod-openapi';
import { GUARD_RESPONSES, json, jsonBody } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { DisplayChoice, SecondFactorNext, SessionInfo, SignIn } from './schema.ts';

const PATH = '/';

const guarded = { 'x-scope': 'session', 'x-before-second-step': true } as const;

const done = { description: 'Done.' } as const;

export const create = createRoute({
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

export const read = createRoute({
  ...guarded,
  method: 'get',
  path: PATH,
  summary: 'Who is signed in, and what they can open',
  responses: { 200: json('The session.', SessionInfo), 401: GUARD_RESPONSES[401] },
});

export const extend = createRoute({
  ...guarded,
  method: 'post',
  path: '/extend',
  summary: 'Stay signed in',
  responses: { 204: done, 401: GUARD_RESPONSES[401] },
});

export const closeHint = createRoute({
  method: 'delete',
  path: '/second-step-hint',
  'x-scope': 'session',
  summary: 'Say no more on the home page that a second step helps',
  responses: { 204: done, 401: GUARD_RESPONSES[401] },
});

export const chooseDisplay = createRoute({
  ...guarded,
  method: 'patch',
  path: '/display',
  summary: 'Choose how the portal looks, on every device; what is left out stays as it was',
  request: { body: jsonBody(DisplayChoice) },
  responses: { 204: done, 401: GUARD_RESPONSES[401] },
});

export const remove = createRoute({
  ...guarded,
  method: 'delete',
  path: PATH,
  summary: 'Sign out',
  responses: { 204: done, 401: GUARD_RESPONSES[401] },
});

export type SessionApi = ApiOf<[typeof create, typeof read, typeof extend, typeof closeHint, typeof chooseDisplay, typeof remove]>;
