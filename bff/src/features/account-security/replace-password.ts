/** Another password in place of the one so far, which proves that it is the person who asks. */
import type { PersonWho } from '../../access/who.ts';
import { assertPassword, passwordOwner, storePassword } from '../../auth/password-check.ts';
import type { NewPassword } from '../../auth/password-check.ts';
import { inSeat } from '../../auth/hash-line.ts';
import { hashPassword, verifyPassword } from '../../auth/password.ts';
import { beginProof, clearLocks } from '../../auth/sign-in-lock.ts';
import type { Tx } from '../../database/database.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';
import { recordChange } from './changed.ts';
import type { PasswordChange } from './schema.ts';

/**
 * Checks both passwords, before the transaction of the change.
 * @param alone whether the new one is to be the only proof from now on
 * @throws {ApiProblem} request/invalid, password/not-allowed, session/locked, service/busy: then nothing was counted
 */
export async function checkPasswordChange(
  portal: Portal,
  who: PersonWho,
  { currentPassword, newPassword }: PasswordChange,
  alone = false,
): Promise<NewPassword> {
  const { db, config } = portal;
  const { userId } = who;
  const seat = { kind: 'known', who: userId } as const;
  const account = await db.prisma.account.findFirst({ where: { userId, providerId: 'credential' }, select: { password: true } });
  const proof = await beginProof(portal, userId);
  let isRight: boolean;
  try {
    isRight = account !== null && (await inSeat(seat, () => verifyPassword({ hash: account.password ?? '', password: currentPassword })));
  } catch (error) {
    // Nobody looked at it: the line was full.
    await proof.withdraw();
    throw error;
  }
  if (!isRight) {
    await proof.wrong();
    await recordChange(portal, who, 'password', 'denied');
    throw new ApiProblem('request/invalid', { errors: [{ path: 'currentPassword', code: 'wrong' }] });
  }
  await proof.right();
  const owner = await passwordOwner(db.prisma, userId);
  assertPassword(config, newPassword, alone ? { ...owner, hasSecondFactor: false } : owner, 'newPassword');
  return { password: newPassword, hash: await inSeat(seat, () => hashPassword(newPassword, portal.passwordCost)) };
}

/** Puts it in place, in the transaction of the change, and ends what waits for the one so far. @throws {ApiProblem} password/not-allowed */
export async function replacePassword(portal: Portal, who: PersonWho, tx: Tx, checked: NewPassword): Promise<void> {
  const { userId } = who;
  const at = portal.now();
  await tx.session.updateMany({ where: { id: who.sessionId }, data: { provenAt: at } });
  await storePassword(tx, userId, checked, 'newPassword');
  await tx.mailToken.updateMany({ where: { userId, purpose: { in: ['reset_password', 'change_email'] }, usedAt: null }, data: { usedAt: at } });
  await clearLocks(portal, tx, userId);
}
