/** What `/api/payment-methods` takes and answers: the cards and accounts of the person who is signed in. */
import { createRoute } from '@hono/zod-openapi';
import { GUARD_RESPONSES, json, jsonBody } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { ONCE } from '../../once/once-route.ts';
import { MethodParams, NewMethod, SavedMethods } from './schema.ts';

const guarded = { 'x-scope': 'session' } as const;
const answers = {
  200: json('The methods as they are now.', SavedMethods),
  401: GUARD_RESPONSES[401],
  404: GUARD_RESPONSES[404],
} as const;

export const readMethods = createRoute({
  ...guarded,
  method: 'get',
  path: '/',
  summary: 'Saved ways to pay',
  responses: { 200: answers[200], 401: answers[401] },
});

export const addMethod = createRoute({
  ...guarded,
  ...ONCE,
  method: 'post',
  path: '/',
  summary: 'Save a card or an account that the gateway’s fields handed over',
  request: { body: jsonBody(NewMethod) },
  responses: {
    200: answers[200],
    401: answers[401],
    422: { ...GUARD_RESPONSES[404], description: 'The bank or the gateway does not take it; the problem says why.' },
  },
});

export const chooseMethod = createRoute({
  ...guarded,
  method: 'put',
  path: '/{methodId}/default',
  summary: 'Choose which one is used first; safe to repeat',
  request: { params: MethodParams },
  responses: answers,
});

export const removeMethod = createRoute({
  ...guarded,
  method: 'delete',
  path: '/{methodId}',
  summary: 'Take a saved way to pay off; safe to repeat',
  request: { params: MethodParams },
  responses: answers,
});

export type PaymentMethodsApi = ApiOf<[typeof readMethods, typeof addMethod, typeof chooseMethod, typeof removeMethod]>;
