/**
 * Step-up: proving again who is there. Five wrong proofs in a row end the session.
 *
 * What comes after it can hand the account to somebody else, so it asks for all
 * that signing in asks for (ASVS 7.5.1): the password, and with a code app a
 * code as well. Neither alone would do: the app is often on the very phone that
 * lies unlocked, and the password is what people of one household know of each
 * other. A backup code stands in for the app. Codes by e-mail are not asked
 * for, since the mailbox is open on the same computer as a rule. A passkey is
 * enough: the device has checked who holds it.
 */
import type { Visit } from '../../access/who.ts';
import { write } from '../../access/write-as.ts';
import type { Session } from '../../auth/current-session.ts';
import { checkAssertion } from '../../auth/passkeys.ts';
import { inSeat } from '../../auth/hash-line.ts';
import { verifyPassword } from '../../auth/password.ts';
import { checkCode } from '../../auth/second-factor.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';
import { toAssertion } from './schema.ts';
import type { Proof, ProofNeeds } from './schema.ts';

const WRONG_PROOFS = 5;

/** @throws {ApiProblem} session/wrong-proof, session/codes-locked, session/codes-ended, session/required; service/busy: then nothing was counted */
export async function prove(portal: Portal, { requestId, sourceIp }: Visit, session: Session, proof: Proof): Promise<void> {
  const { db, audit } = portal;
  const at = portal.now();
  // Counted before it is looked at: many at once are not more tries.
  const [counted] = await db.sql<{ failures: number }>(
    'prove_count',
    `update session set "codeFailures" = "codeFailures" + 1 where id = $1 and "codeFailures" < $2 returning "codeFailures" as failures`,
    [session.id, WRONG_PROOFS],
  );
  const right = counted !== undefined && (await isRight(portal, session, proof).catch((error: unknown) => withdraw(portal, session, error)));
  const entry = { at, action: 'prove', userId: session.userId, reason: proof.method, requestId, sourceIp } as const;
  if (right) {
    await db.prisma.session.updateMany({ where: { id: session.id }, data: { provenAt: at, codeFailures: 0 } });
    await audit.append({ ...entry, outcome: 'success' });
    return;
  }
  if (!counted || counted.failures >= WRONG_PROOFS) await db.prisma.session.deleteMany({ where: { id: session.id } });
  await audit.append({ ...entry, outcome: 'denied' });
  throw new ApiProblem(counted ? 'session/wrong-proof' : 'session/required');
}

/** A password for which the line was full was not looked at: it is no try. @throws what was given */
async function withdraw({ db }: Portal, { id }: Session, error: unknown): Promise<never> {
  if (error instanceof ApiProblem && error.code === 'service/busy') {
    await db.prisma.session.updateMany({ where: { id, codeFailures: { gt: 0 } }, data: { codeFailures: { decrement: 1 } } });
  }
  throw error;
}

async function isRight(portal: Portal, session: Session, proof: Proof): Promise<boolean> {
  const { userId } = session;
  if (proof.method === 'passkey') return (await checkAssertion(portal, 'prove', toAssertion(proof.response), userId)) === userId;
  const account = await portal.db.prisma.account.findFirst({ where: { userId, providerId: 'credential' }, select: { password: true } });
  const given = { hash: account?.password ?? '', password: proof.password };
  if (!(await inSeat({ kind: 'known', who: userId }, () => verifyPassword(given)))) return false;
  // Only then, so that a code is not used up by a mistyped password.
  return !(await hasCodeApp(portal, userId)) || (proof.code !== undefined && takeCode(portal, session, proof.code));
}

/** @throws {ApiProblem} session/codes-locked, session/codes-ended */
async function takeCode(portal: Portal, session: Session, code: string): Promise<boolean> {
  const given = { userId: session.userId, sessionId: session.id, method: /^\d{6}$/.test(code) ? 'totp' : 'backup', code } as const;
  const checked = await write(portal, (tx) => checkCode(portal, tx, given));
  if (checked.verdict === 'ended') throw new ApiProblem('session/codes-ended');
  if (checked.verdict !== 'locked') return checked.verdict === 'right';
  throw new ApiProblem('session/codes-locked', { retryAfter: Math.ceil((checked.until.getTime() - portal.now().getTime()) / 1000) });
}

export async function readProofNeeds(portal: Portal, userId: string): Promise<ProofNeeds> {
  const [code, passkeys] = await Promise.all([hasCodeApp(portal, userId), portal.db.prisma.passkey.count({ where: { userId } })]);
  return { code, passkey: passkeys > 0 };
}

async function hasCodeApp({ db }: Portal, userId: string): Promise<boolean> {
  return (await db.prisma.secondFactor.count({ where: { userId, byEmail: false, confirmedAt: { not: null } } })) > 0;
}
