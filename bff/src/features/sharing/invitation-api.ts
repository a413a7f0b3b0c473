/** What `/api/proxy-invitations` takes and answers. */
import { createRoute } from '@hono/zod-openapi';
import { GUARD_RESPONSES, json, jsonBody } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { Accepted, InvitationCode, Offer } from './schema.ts';

const notValid = { ...GUARD_RESPONSES[404], description: 'Not known, used, withdrawn or expired.' };

export const offer = createRoute({
  method: 'post',
  path: '/offer',
  summary: 'What an invitation offers, to whoever has its code',
  'x-scope': 'public',
  request: { body: jsonBody(InvitationCode) },
  responses: { 200: json('The offer.', Offer), 404: notValid },
});

export const accept = createRoute({
  method: 'post',
  path: '/accept',
  summary: 'Take an invitation; a code works once',
  'x-scope': 'session',
  request: { body: jsonBody(InvitationCode) },
  responses: { 200: json('Whose record it opens.', Accepted), 401: GUARD_RESPONSES[401], 404: notValid },
});

export type ProxyInvitationsApi = ApiOf<[typeof offer, typeof accept]>;
