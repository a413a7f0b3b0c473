/** `/api/session`: the second factor, signing in with a passkey, and proving again who is there. */
import { visiting } from '../../access/asking.ts';
import { countAttempt, LIMITS } from '../../auth/attempts.ts';
import { startAssertion } from '../../auth/passkeys.ts';
import { setCookies } from '../../http/cookies.ts';
import { createRouter } from '../../http/router.ts';
import { complete, send, askForPasskey, byPasskey, proofNeeds, askForProof, proveAgain } from './second-step-api.ts';
import { completeSecondFactor, sendCode } from './begin-session.ts';
import { signInWithPasskey } from './passkey-sign-in.ts';
import { prove, readProofNeeds } from './prove.ts';
import { PasskeyRequest, toAssertion } from './schema.ts';

export const secondStepRoutes = createRouter()
  .openapi(complete, async (c) => {
    setCookies(c, await completeSecondFactor(c.var.portal, visiting(c), c.req.valid('json')));
    return c.body(null, 204);
  })
  .openapi(send, async (c) => {
    await sendCode(c.var.portal, visiting(c));
    return c.body(null, 204);
  })
  .openapi(askForPasskey, async (c) => {
    await countAttempt(c.var.portal, LIMITS.passkeyAsks, c.var.sourceIp);
    return c.json(PasskeyRequest.parse(await startAssertion(c.var.portal, 'sign-in', null)), 200);
  })
  .openapi(byPasskey, async (c) => {
    setCookies(c, await signInWithPasskey(c.var.portal, visiting(c), toAssertion(c.req.valid('json'))));
    return c.body(null, 204);
  })
  .openapi(proofNeeds, async (c) => c.json(await readProofNeeds(c.var.portal, c.var.session.userId), 200))
  .openapi(askForProof, async (c) => c.json(PasskeyRequest.parse(await startAssertion(c.var.portal, 'prove', c.var.session.userId)), 200))
  .openapi(proveAgain, async (c) => {
    await prove(c.var.portal, visiting(c), c.var.session, c.req.valid('json'));
    return c.body(null, 204);
  });
