/** `/api/session`: the second factor, signing in with a passkey, and proving again who is there. */
import { createRoute } from '@hono/zod-openapi';
import { requireSession } from '../../access/guard.ts';
import { GUARD_RESPONSES, json, jsonBody } from '../../access/subject-route.ts';
import { startAssertion } from '../../auth/passkeys.ts';
import { setCookies } from '../../http/cookies.ts';
import { createRouter } from '../../http/router.ts';
import { completeSecondFactor, sendCode } from './begin-session.ts';
import { signInWithPasskey } from './passkey-sign-in.ts';
import { prove, readProofNeeds } from './prove.ts';
import { PasskeyAssertion, PasskeyRequest, Proof, ProofNeeds, SecondFactorCode, toAssertion } from './schema.ts';

const done = { description: 'Done.' } as const;
const refused = GUARD_RESPONSES[401];
const tooMany = { ...GUARD_RESPONSES[401], description: 'Too many tries.' } as const;
const open = { method: 'post', 'x-scope': 'public' } as const;
const guarded = { method: 'post', middleware: requireSession({ beforeSecondStep: true }), 'x-scope': 'session' } as const;

const complete = createRoute({
  ...open,
  path: '/second-factor',
  summary: 'Finish signing in with a code',
  request: { body: jsonBody(SecondFactorCode) },
  responses: { 204: done, 401: refused, 429: tooMany },
});
const send = createRoute({
  ...open,
  path: '/second-factor/email',
  summary: 'Send a code to finish signing in',
  responses: { 204: done, 401: refused, 429: tooMany },
});
const askForPasskey = createRoute({
  ...open,
  path: '/passkey/options',
  summary: 'What a browser asks for a passkey with, to sign in',
  responses: { 200: json('The options.', PasskeyRequest) },
});
const byPasskey = createRoute({
  ...open,
  path: '/passkey',
  summary: 'Sign in with a passkey',
  request: { body: jsonBody(PasskeyAssertion) },
  responses: { 204: done, 401: refused },
});
const proofNeeds = createRoute({
  ...guarded,
  method: 'get',
  path: '/prove',
  summary: 'What proves again who is there',
  responses: { 200: json('What to ask for.', ProofNeeds), 401: refused },
});
const askForProof = createRoute({
  ...guarded,
  path: '/prove/options',
  summary: 'What a browser asks for a passkey with, to prove again who is there',
  responses: { 200: json('The options.', PasskeyRequest), 401: refused },
});
const proveAgain = createRoute({
  ...guarded,
  path: '/prove',
  summary: 'Prove again who is there',
  request: { body: jsonBody(Proof) },
  responses: { 204: done, 401: refused, 403: { ...GUARD_RESPONSES[403], description: 'Not right.' }, 429: tooMany },
});

export const secondStepRoutes = createRouter()
  .openapi(complete, async (c) => {
    setCookies(c, await completeSecondFactor(c, c.req.valid('json')));
    return c.body(null, 204);
  })
  .openapi(send, async (c) => {
    await sendCode(c);
    return c.body(null, 204);
  })
  .openapi(askForPasskey, async (c) => c.json(PasskeyRequest.parse(await startAssertion(c.var.portal, 'sign-in', null)), 200))
  .openapi(byPasskey, async (c) => {
    setCookies(c, await signInWithPasskey(c, toAssertion(c.req.valid('json'))));
    return c.body(null, 204);
  })
  .openapi(proofNeeds, async (c) => c.json(await readProofNeeds(c.var.portal, c.var.session.userId), 200))
  .openapi(askForProof, async (c) => c.json(PasskeyRequest.parse(await startAssertion(c.var.portal, 'prove', c.var.session.userId)), 200))
  .openapi(proveAgain, async (c) => {
    await prove(c, c.req.valid('json'));
    return c.body(null, 204);
  });

export type SecondStepApi = typeof secondStepRoutes;
