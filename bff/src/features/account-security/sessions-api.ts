/** What `/api/sessions` takes and answers. */
import { createRoute } from '@hono/zod-openapi';
import { GUARD_RESPONSES, json } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { PageQuery } from '../../lists/page-schema.ts';
import { IdParams, SessionList, TrustedDevices } from './schema.ts';

const done = { description: 'Done.' } as const;

const guarded = { 'x-scope': 'session', 'x-before-second-step': true } as const;

export const list = createRoute({
  ...guarded,
  method: 'get',
  path: '/',
  summary: 'Where this person is signed in',
  request: { query: PageQuery },
  responses: { 200: json('The sessions.', SessionList), 401: GUARD_RESPONSES[401] },
});

export const trusted = createRoute({
  ...guarded,
  method: 'get',
  path: '/trusted',
  summary: 'The browsers this person trusts',
  request: { query: PageQuery },
  responses: { 200: json('The browsers.', TrustedDevices), 401: GUARD_RESPONSES[401] },
});

export const endAll = createRoute({
  ...guarded,
  method: 'delete',
  path: '/',
  summary: 'Sign out everywhere else',
  responses: { 204: done, 401: GUARD_RESPONSES[401] },
});

export const end = createRoute({
  ...guarded,
  method: 'delete',
  path: '/{id}',
  summary: 'End one session',
  request: { params: IdParams },
  responses: { 204: done, 401: GUARD_RESPONSES[401], 404: GUARD_RESPONSES[404] },
});

export const untrust = createRoute({
  ...guarded,
  method: 'delete',
  path: '/trusted/{id}',
  summary: 'Ask for the second step on a browser again',
  request: { params: IdParams },
  responses: { 204: done, 401: GUARD_RESPONSES[401], 404: GUARD_RESPONSES[404] },
});

export type SessionsApi = ApiOf<[typeof list, typeof trusted, typeof endAll, typeof untrust, typeof end]>;
