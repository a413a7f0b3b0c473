/** What `/api/account-security/email` takes and answers. */
import { createRoute } from '@hono/zod-openapi';
import { GUARD_RESPONSES, jsonBody } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { NewEmail, NewEmailCode } from './schema.ts';

const refusals = { 401: GUARD_RESPONSES[401], 403: { ...GUARD_RESPONSES[403], description: 'Prove first that it is you.' } } as const;

const tooMany = { 429: { ...GUARD_RESPONSES[401], description: 'Too many codes.' } } as const;

const sensitive = { 'x-scope': 'session', 'x-proof': true } as const;

export const ask = createRoute({
  ...sensitive,
  method: 'put',
  path: '/',
  summary: 'Ask to move the account to another address: sends a code there',
  request: { body: jsonBody(NewEmail) },
  responses: {
    204: { description: 'A code is on its way, whoever has the address.' },
    ...refusals,
    ...tooMany,
    422: { ...GUARD_RESPONSES[404], description: 'It is the address already.' },
  },
});

export const again = createRoute({
  ...sensitive,
  method: 'post',
  path: '/code',
  summary: 'Send another code to the address that waits',
  responses: {
    204: { description: 'Sent; codes sent before stop working.' },
    ...refusals,
    ...tooMany,
    404: { ...GUARD_RESPONSES[404], description: 'None waits.' },
  },
});

export const confirm = createRoute({
  ...sensitive,
  method: 'post',
  path: '/confirm',
  summary: 'Move the account with the code from the new address',
  request: { body: jsonBody(NewEmailCode) },
  responses: { 204: { description: 'Moved, and every other session has ended.' }, ...refusals, 422: { ...GUARD_RESPONSES[404], description: 'Not the code.' } },
});

export const withdraw = createRoute({
  method: 'delete',
  path: '/pending',
  summary: 'Take the move back before it is done',
  'x-scope': 'session',
  // Without a proof: it only keeps things as they are.
  responses: { 204: { description: 'None waits.' }, 401: GUARD_RESPONSES[401] },
});

export type EmailApi = ApiOf<[typeof ask, typeof again, typeof confirm, typeof withdraw]>;
