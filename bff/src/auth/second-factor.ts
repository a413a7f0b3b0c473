/**
 * The second factor of a person who has one: which ways there are, and whether
 * a code is right. Each code works once. Ten wrong ones in a row lock the
 * account's codes for 15 minutes, ten more for twice as long, and so on; after a
 * hundred they are over until staff know who it is (NIST SP 800-63B-4, 3.2.2).
 * A passkey works all the time.
 */
import type { Tx } from '../database/database.ts';
import type { Portal } from '../portal.ts';
import { hashCode } from './code-hash.ts';
import { unseal } from './seal.ts';
import type { CodeHolder } from './sent-code.ts';
import { takeSignInCode } from './sign-in-code.ts';
import { matchTotp } from './totp.ts';

export type CodeMethod = 'totp' | 'email' | 'backup';
export type SecondFactorMethod = CodeMethod | 'passkey';

const FAILURES = 10;
const LOCK_MS = 15 * 60_000;
const LONGEST_LOCK_MS = 24 * 60 * 60_000;
/** After so many the codes are over. */
const LOCKS_MOST = 10;

/** Whose an authenticator's sealed secret is. */
export const totpOwner = (userId: string): string => `totp ${userId}`;

/** Whether a second step is a must for this person: for everybody by the settings, and for staff. */
export async function needsSecondStep({ db, config }: Pick<Portal, 'db' | 'config'>, userId: string): Promise<boolean> {
  if (config.secondFactor === 'required') return true;
  const member = await db.prisma.staffMember.findUnique({ where: { userId }, select: { passwordAlone: true } });
  return member !== null && !(member.passwordAlone && config.demo);
}

/**
 * The ways to finish signing in; none when the password is enough. Where a
 * second step is a must, somebody with nothing but passkeys uses one.
 */
export async function secondFactorMethods(portal: Portal, userId: string): Promise<SecondFactorMethod[]> {
  const { db } = portal;
  const [isNeeded, factor, passkeys] = await Promise.all([
    needsSecondStep(portal, userId),
    db.prisma.secondFactor.findUnique({ where: { userId }, select: { byEmail: true, confirmedAt: true } }),
    db.prisma.passkey.count({ where: { userId } }),
  ]);
  const passkey: SecondFactorMethod[] = passkeys > 0 ? ['passkey'] : [];
  if (factor?.confirmedAt) return [factor.byEmail ? 'email' : 'totp', 'backup', ...passkey];
  return isNeeded ? passkey : [];
}

/** Whether this person has a second step, by a code or a passkey. */
export async function hasSecondStep({ db }: Pick<Portal, 'db'>, userId: string): Promise<boolean> {
  const [row] = await db.sql<{ has: boolean }>(
    'has_second_step',
    `select exists (select 1 from second_factor where "userId" = $1 and "confirmedAt" is not null) or exists (select 1 from passkey where "userId" = $1) as has`,
    [userId],
  );
  return row?.has === true;
}

/** `locked`: the account's codes are, until then; `ended`: they are over. */
export type CodeVerdict =
  | { readonly verdict: 'right' }
  | { readonly verdict: 'wrong' }
  | { readonly verdict: 'ended' }
  | { readonly verdict: 'locked'; readonly until: Date };

export interface GivenCode extends CodeHolder {
  readonly method: CodeMethod;
  readonly code: string;
}

/**
 * Tells whether a code is right, and uses it up. A wrong one counts: the
 * caller's transaction must be kept also then.
 */
export async function checkCode(portal: Portal, tx: Tx, given: GivenCode): Promise<CodeVerdict> {
  const { userId } = given;
  const at = portal.now();
  // Codes of one person are checked one after the other.
  await tx.$queryRaw`select 1 from second_factor where "userId" = ${userId}::uuid for update`;
  const factor = await tx.secondFactor.findUnique({ where: { userId } });
  if (!factor?.confirmedAt) return { verdict: 'wrong' };
  if (factor.locks >= LOCKS_MOST) return { verdict: 'ended' };
  if (factor.lockedUntil && factor.lockedUntil > at) return { verdict: 'locked', until: factor.lockedUntil };
  const right = await isRight(portal, tx, given, factor);
  const failures = right ? 0 : factor.failures + 1;
  const locked = failures >= FAILURES;
  const lockMs = Math.min(LOCK_MS * 2 ** factor.locks, LONGEST_LOCK_MS);
  await tx.secondFactor.update({
    where: { userId },
    data: {
      failures: locked ? 0 : failures,
      lockedUntil: locked ? new Date(at.getTime() + lockMs) : null,
      locks: right ? 0 : locked ? { increment: 1 } : factor.locks,
    },
  });
  return right ? { verdict: 'right' } : { verdict: 'wrong' };
}

async function isRight(portal: Portal, tx: Tx, given: GivenCode, factor: { byEmail: boolean; sealed: Uint8Array }): Promise<boolean> {
  const { userId, method, code } = given;
  if (method === 'backup') return takeBackupCode(portal, tx, userId, code);
  // A code by another way than the chosen one would be a way around it.
  if ((method === 'email') !== factor.byEmail) return false;
  if (method === 'email') return takeSignInCode(portal, tx, given, code);
  const secret = unseal(portal.config.secret, totpOwner(userId), factor.sealed);
  const step = secret === null ? undefined : matchTotp(secret, code, portal.now());
  if (step === undefined) return false;
  // RFC 6238, 5.2: a code that was taken, or one before it, is not taken again.
  const { count } = await tx.secondFactor.updateMany({ where: { userId, lastStep: { lt: step } }, data: { lastStep: step } });
  return count === 1;
}

async function takeBackupCode({ config, now }: Portal, tx: Tx, userId: string, code: string): Promise<boolean> {
  const codeHash = hashBackupCode(config.secret, userId, code);
  const { count } = await tx.backupCode.updateMany({ where: { userId, codeHash, usedAt: null }, data: { usedAt: now() } });
  return count === 1;
}

/** However it was typed: in groups, in small letters. */
export function hashBackupCode(secret: string, userId: string, code: string): string {
  return hashCode(secret, `backup ${userId}`, code.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''));
}
