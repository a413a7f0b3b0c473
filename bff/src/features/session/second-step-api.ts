/** What `/api/session` takes and answers. */
import { createRoute } from '@hono/zod-openapi';
import { GUARD_RESPONSES, json, jsonBody } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { PasskeyAssertion, PasskeyRequest, Proof, ProofNeeds, SecondFactorCode } from './schema.ts';

const done = { description: 'Done.' } as const;

const refused = GUARD_RESPONSES[401];

const tooMany = { ...GUARD_RESPONSES[401], description: 'Too many tries.' } as const;

const open = { method: 'post', 'x-scope': 'public' } as const;

const guarded = { method: 'post', 'x-scope': 'session', 'x-before-second-step': true } as const;

export const complete = createRoute({
  ...open,
  path: '/second-factor',
  summary: 'Finish signing in with a code',
  request: { body: jsonBody(SecondFactorCode) },
  responses: { 204: done, 401: refused, 429: tooMany },
});

export const send = createRoute({
  ...open,
  path: '/second-factor/email',
  summary: 'Send a code to finish signing in',
  responses: { 204: done, 401: refused, 429: tooMany },
});

export const askForPasskey = createRoute({
  ...open,
  path: '/passkey/options',
  summary: 'What a browser asks for a passkey with, to sign in',
  responses: { 200: json('The options.', PasskeyRequest) },
});

export const byPasskey = createRoute({
  ...open,
  path: '/passkey',
  summary: 'Sign in with a passkey',
  request: { body: jsonBody(PasskeyAssertion) },
  responses: { 204: done, 401: refused },
});

export const proofNeeds = createRoute({
  ...guarded,
  method: 'get',
  path: '/prove',
  summary: 'What proves again who is there',
  responses: { 200: json('What to ask for.', ProofNeeds), 401: refused },
});

export const askForProof = createRoute({
  ...guarded,
  path: '/prove/options',
  summary: 'What a browser asks for a passkey with, to prove again who is there',
  responses: { 200: json('The options.', PasskeyRequest), 401: refused },
});

export const proveAgain = createRoute({
  ...guarded,
  path: '/prove',
  summary: 'Prove again who is there',
  request: { body: jsonBody(Proof) },
  responses: { 204: done, 401: refused, 403: { ...GUARD_RESPONSES[403], description: 'Not right.' }, 429: tooMany },
});

export type SecondStepApi = ApiOf<
  [typeof complete, typeof send, typeof askForPasskey, typeof byPasskey, typeof proofNeeds, typeof askForProof, typeof proveAgain]
>;
