/** Signing in with a passkey: what somebody has and what they know or are, in one step. */
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { Visit } from '../../access/who.ts';
import { write } from '../../access/write-as.ts';
import { auditStranger } from '../../audit/strangers.ts';
import { rememberDevice } from '../../auth/known-devices.ts';
import { endPreviousSession, openSession } from '../../auth/open-session.ts';
import { checkAssertion } from '../../auth/passkeys.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';

/**
 * @returns the cookies of the new session
 * @throws {ApiProblem} session/wrong-passkey
 */
export async function signInWithPasskey(portal: Portal, visit: Visit, response: AuthenticationResponseJSON): Promise<string[]> {
  const { requestId, sourceIp } = visit;
  const userId = await checkAssertion(portal, 'sign-in', response, null);
  const at = portal.now();
  const live = userId !== null && (await portal.db.prisma.user.count({ where: { id: userId, disabledAt: null } })) === 1;
  if (!live) {
    await auditStranger(portal, { at, action: 'sign-in', outcome: 'denied', userId, reason: 'passkey', requestId, sourceIp });
    throw new ApiProblem('session/wrong-passkey');
  }
  const cookies = await write(portal, async (tx) => {
    await endPreviousSession(portal, visit, tx);
    const device = await rememberDevice(portal, visit, tx, userId);
    return [await openSession(portal, visit, tx, { userId, knownDeviceId: device.id }), device.cookie];
  });
  await portal.audit.append({ at, action: 'sign-in', outcome: 'success', userId, reason: 'passkey', requestId, sourceIp });
  return cookies;
}
