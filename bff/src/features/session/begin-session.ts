/** From a right password to a session, at once or after a second factor. */
import type { Visit } from '../../access/who.ts';
import { write } from '../../access/write-as.ts';
import { findDevice, rememberDevice } from '../../auth/known-devices.ts';
import { endPreviousSession, openSession, readWaitingSession, sessionCookie, WAITING_MS } from '../../auth/open-session.ts';
import { checkCode, secondFactorMethods } from '../../auth/second-factor.ts';
import type { SecondFactorMethod } from '../../auth/second-factor.ts';
import { sendSignInCode } from '../../auth/sign-in-code.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';
import type { SecondFactorCode } from './schema.ts';

/** Wrong codes after which a waiting session is over. */
const WRONG_CODES = 5;

export interface SignedIn {
  /** `Set-Cookie` values. */
  readonly cookies: readonly string[];
  /** The ways to give the second factor that is still to come; none when this was all. */
  readonly methods: readonly SecondFactorMethod[];
}

/**
 * Makes the session that a right password opened into one of the portal, which
 * waits if a second factor is to come and this browser is not trusted. The
 * session that the browser had before ends.
 */
export async function beginSession(portal: Portal, visit: Visit, userId: string, token: string): Promise<SignedIn> {
  const { requestId, sourceIp } = visit;
  const { config, audit } = portal;
  const at = portal.now();
  const device = await findDevice(portal, visit, userId);
  const trusted = device?.trustedUntil != null && device.trustedUntil > at;
  const methods = trusted ? [] : await secondFactorMethods(portal, userId);
  const waits = methods.length > 0;
  const cookies = await write(portal, async (tx) => {
    await endPreviousSession(portal, visit, tx);
    const known = waits ? null : await rememberDevice(portal, visit, tx, userId);
    await tx.session.update({
      where: { token },
      data: {
        awaitsSecondFactor: waits,
        expiresAt: new Date(at.getTime() + (waits ? WAITING_MS : config.sessionIdleSeconds * 1000)),
        authenticatedAt: at,
        provenAt: at,
        updatedAt: at,
        knownDeviceId: known?.id ?? null,
      },
    });
    return [sessionCookie(config, token), ...(known ? [known.cookie] : [])];
  });
  await audit.append({ at, action: waits ? 'sign-in-step' : 'sign-in', outcome: 'success', userId, requestId, sourceIp });
  return { cookies, methods };
}

/**
 * Opens the session for the right code, with another token than the one that
 * waited. After five wrong codes the person begins again with the password.
 * @throws {ApiProblem} session/required, session/wrong-code, session/codes-locked, session/codes-ended
 */
export async function completeSecondFactor(portal: Portal, visit: Visit, { method, code, trustDevice }: SecondFactorCode): Promise<readonly string[]> {
  const { requestId, sourceIp } = visit;
  const waiting = await readWaitingSession(portal, visit);
  if (!waiting) throw new ApiProblem('session/required');
  const { userId, id: sessionId } = waiting;
  const outcome = await write(portal, async (tx) => {
    // Codes for one waiting session are looked at one after the other.
    const held = await tx.$queryRaw<unknown[]>`select 1 from session where id = ${sessionId}::uuid and "awaitsSecondFactor" for update`;
    if (held.length === 0) return { verdict: 'gone' } as const;
    const checked = await checkCode(portal, tx, { userId, sessionId, method, code });
    if (checked.verdict === 'wrong') {
      const { codeFailures } = await tx.session.update({ where: { id: sessionId }, data: { codeFailures: { increment: 1 } }, select: { codeFailures: true } });
      if (codeFailures >= WRONG_CODES) await tx.session.delete({ where: { id: sessionId } });
    }
    if (checked.verdict !== 'right') return checked;
    await tx.session.delete({ where: { id: sessionId } });
    const device = await rememberDevice(portal, visit, tx, userId, { trust: trustDevice });
    return { verdict: 'right', cookies: [await openSession(portal, visit, tx, { userId, knownDeviceId: device.id }), device.cookie] } as const;
  });
  const at = portal.now();
  if (outcome.verdict === 'right') {
    await portal.audit.append({ at, action: 'sign-in', outcome: 'success', userId, reason: method, requestId, sourceIp });
    return outcome.cookies;
  }
  await portal.audit.append({ at, action: 'sign-in', outcome: 'denied', userId, reason: `${method} ${outcome.verdict}`, requestId, sourceIp });
  if (outcome.verdict === 'gone') throw new ApiProblem('session/required');
  if (outcome.verdict === 'wrong') throw new ApiProblem('session/wrong-code');
  if (outcome.verdict === 'ended') throw new ApiProblem('session/codes-ended');
  throw new ApiProblem('session/codes-locked', { retryAfter: Math.ceil((outcome.until.getTime() - at.getTime()) / 1000) });
}

/**
 * Sends a code to somebody who chose codes by e-mail.
 * @throws {ApiProblem} session/required, request/rate-limited
 */
export async function sendCode(portal: Portal, visit: Visit): Promise<void> {
  const waiting = await readWaitingSession(portal, visit);
  if (!waiting) throw new ApiProblem('session/required');
  const factor = await portal.db.prisma.secondFactor.findUnique({ where: { userId: waiting.userId }, select: { byEmail: true } });
  if (!factor?.byEmail) throw new ApiProblem('session/required');
  const wait = await write(portal, (tx) => sendSignInCode(portal, tx, { userId: waiting.userId, sessionId: waiting.id }));
  if (wait !== undefined) throw new ApiProblem('request/rate-limited', { retryAfter: wait });
}
