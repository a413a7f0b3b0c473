/**
 * Moving an account to another e-mail address. The new one proves itself with
 * a code; the old one is told when somebody asks and when it is done. An
 * address of another account looks the same to who asks: its owner gets a mail
 * that says so, and no code that would be right.
 */
import type { PersonWho } from '../../access/who.ts';
import { write } from '../../access/write-as.ts';
import { countAttempt, LIMITS } from '../../auth/attempts.ts';
import { hashCode, randomCode, randomDigits } from '../../auth/code-hash.ts';
import { mailAddressOf } from '../../auth/mail-address.ts';
import type { Tx } from '../../database/database.ts';
import { isConflict } from '../../database/errors.ts';
import { ApiProblem } from '../../http/problem.ts';
import { enqueueMail } from '../../mail/outbox.ts';
import { maskEmail } from '../../notifications/shown-address.ts';
import type { Portal } from '../../portal.ts';
import { isReadByGuardian } from '../account/published.ts';
import { endOtherSessions, recordChange } from './changed.ts';

const MINUTES = 60;
const TRIES = 5;
const PURPOSE = 'change_email';

interface PendingEmail {
  readonly address: string;
  readonly expiresAt: Date;
  readonly failures: number;
}

/** The address that waits for its code; `null` when none does. */
export async function readPendingEmail({ now }: Pick<Portal, 'now'>, db: Pick<Tx, 'mailToken'>, userId: string): Promise<PendingEmail | null> {
  const row = await db.mailToken.findFirst({ where: { userId, purpose: PURPOSE, usedAt: null, expiresAt: { gt: now() } }, orderBy: { createdAt: 'desc' } });
  return row?.target ? { address: row.target, expiresAt: row.expiresAt, failures: row.failures } : null;
}

/**
 * Sends a code to the new address and tells the old one. The same address
 * again changes nothing while its code works.
 * @throws {ApiProblem} request/invalid (it is the address already, or one of who looks after this young person), request/rate-limited
 */
export async function askForEmail(portal: Portal, who: PersonWho, address: string): Promise<void> {
  const { db, config } = portal;
  const { userId } = who;
  const { email } = await db.prisma.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
  if (email === address) throw new ApiProblem('request/invalid', { errors: [{ path: 'email', code: 'same' }] });
  if (await isReadByGuardian(portal, userId, address)) throw new ApiProblem('request/invalid', { errors: [{ path: 'email', code: 'guardian' }] });
  const waits = (pending: PendingEmail | null) => pending?.address === address && pending.failures < TRIES;
  if (waits(await readPendingEmail(portal, db.prisma, userId))) return;
  const mayMail = await countMail(portal, who, address);
  await write(portal, async (tx) => {
    await tx.$queryRaw`select id from "user" where id = ${userId}::uuid for update`;
    if (waits(await readPendingEmail(portal, tx, userId))) return;
    await sendCode(portal, tx, { userId, address, mayMail });
    const link = `${config.origin}/forgot-password`;
    await enqueueMail(portal, tx, await mailAddressOf(tx, userId), { kind: 'email-change-asked', to: maskEmail(address), link, phone: config.phone });
  });
  await recordChange(portal, who, 'email-asked');
}

/** Another code for the address that waits. @throws {ApiProblem} resource/not-found, request/rate-limited */
export async function sendEmailCodeAgain(portal: Portal, who: PersonWho): Promise<void> {
  const { userId } = who;
  const pending = await readPendingEmail(portal, portal.db.prisma, userId);
  if (!pending) throw new ApiProblem('resource/not-found');
  const { address } = pending;
  const mayMail = await countMail(portal, who, address);
  await write(portal, async (tx) => {
    await tx.$queryRaw`select id from "user" where id = ${userId}::uuid for update`;
    // Withdrawn or done meanwhile.
    if ((await readPendingEmail(portal, tx, userId))?.address !== address) return;
    await sendCode(portal, tx, { userId, address, mayMail });
  });
  await recordChange(portal, who, 'email-code');
}

/** Takes it back; without one nothing happens. */
export async function withdrawEmail(portal: Portal, who: PersonWho): Promise<void> {
  const { count } = await portal.db.prisma.mailToken.updateMany({
    where: { userId: who.userId, purpose: PURPOSE, usedAt: null },
    data: { usedAt: portal.now() },
  });
  if (count > 0) await recordChange(portal, who, 'email-withdrawn');
}

/**
 * Moves the account with the code from the new address. Every other session
 * ends, and with them every code and link that went to the old address. The
 * same code again, after it was right, changes nothing.
 * @throws {ApiProblem} second-factor/wrong-code
 */
export async function confirmNewEmail(portal: Portal, who: PersonWho, code: string): Promise<void> {
  const { db } = portal;
  const { userId } = who;
  const checked = await checkCode(portal, userId, code);
  if (checked === 'done') return;
  const isMoved = checked !== null && (await move(portal, who, checked));
  if (isMoved) return recordChange(portal, who, 'email');
  // Two at once with the right code: the other one was first.
  const { email } = await db.prisma.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
  if (checked?.address === email) return;
  await recordChange(portal, who, 'email', 'denied');
  throw new ApiProblem('second-factor/wrong-code');
}

interface RightCode {
  readonly id: string;
  readonly address: string;
}

/** Counts the try before the code is looked at, and keeps it counted: many at once are not more tries. */
async function checkCode(portal: Portal, userId: string, code: string): Promise<RightCode | 'done' | null> {
  const { prisma } = portal.db;
  const at = portal.now();
  const last = await prisma.mailToken.findFirst({ where: { userId, purpose: PURPOSE }, orderBy: { createdAt: 'desc' } });
  if (!last?.target) return null;
  const isRight = last.tokenHash === hashOf(portal, userId, last.createdAt, code);
  const { target, expiresAt } = last;
  const wasDone = async () => {
    const { email } = await prisma.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
    return isRight && email === target && expiresAt > at ? 'done' : null;
  };
  if (last.usedAt) return wasDone();
  const { count } = await prisma.mailToken.updateMany({
    where: { id: last.id, usedAt: null, expiresAt: { gt: at }, failures: { lt: TRIES } },
    data: { failures: { increment: 1 } },
  });
  // Another one with the same code was first, or the tries are used up.
  if (count === 0) return wasDone();
  return isRight ? { id: last.id, address: target } : null;
}

/** @returns whether it was moved; not when the code was used or withdrawn meanwhile, or the address went to somebody else */
async function move(portal: Portal, who: PersonWho, { id, address }: RightCode): Promise<boolean> {
  const { userId } = who;
  const { phone } = portal.config;
  const at = portal.now();
  try {
    return await write(portal, async (tx) => {
      // Sessions first, then the person, as everywhere: none waits for another.
      await tx.$queryRaw`select id from session where "userId" = ${userId}::uuid order by id for update`;
      await tx.$queryRaw`select id from "user" where id = ${userId}::uuid for update`;
      const { count } = await tx.mailToken.updateMany({ where: { id, usedAt: null, expiresAt: { gt: at } }, data: { usedAt: at } });
      if (count === 0) return false;
      await endOtherSessions(who, tx);
      const old = await mailAddressOf(tx, userId);
      await tx.mailToken.updateMany({ where: { userId, usedAt: null }, data: { usedAt: at } });
      await tx.user.update({ where: { id: userId }, data: { email: address, emailVerified: true } });
      const confirmed = { address, confirmedAt: at };
      await tx.contactChannel.upsert({
        where: { userId_channel: { userId, channel: 'email' } },
        create: { userId, channel: 'email', ...confirmed },
        update: confirmed,
      });
      await enqueueMail(portal, tx, old, { kind: 'email-changed', to: maskEmail(address), phone });
      await enqueueMail(portal, tx, { ...old, address }, { kind: 'security-changed', what: 'email', phone });
      return true;
    });
  } catch (error) {
    if (isConflict(error)) return false;
    throw error;
  }
}

/** Counts a mail. @returns whether it may go out: too many to one address end without a word @throws {ApiProblem} request/rate-limited */
async function countMail(portal: Portal, who: PersonWho, address: string): Promise<boolean> {
  await countAttempt(portal, LIMITS.emailChangeBurst, who.userId);
  await countAttempt(portal, LIMITS.emailChange, who.userId);
  try {
    await countAttempt(portal, LIMITS.emailChangeTarget, address);
    return true;
  } catch (error) {
    if (error instanceof ApiProblem) return false;
    throw error;
  }
}

interface NewCode {
  readonly userId: string;
  readonly address: string;
  readonly mayMail: boolean;
}

/** A code in place of those sent before. Who has the address already gets a mail without one. */
async function sendCode(portal: Portal, tx: Tx, { userId, address, mayMail }: NewCode): Promise<void> {
  const at = portal.now();
  const owner = await tx.user.findUnique({ where: { email: address }, select: { id: true } });
  const code = randomDigits(6);
  await tx.mailToken.updateMany({ where: { userId, purpose: PURPOSE, usedAt: null }, data: { usedAt: at } });
  await tx.mailToken.create({
    data: {
      purpose: PURPOSE,
      // Nobody can type what stands for the code of somebody else's address.
      tokenHash: hashOf(portal, userId, at, owner ? randomCode(32) : code),
      userId,
      target: address,
      createdAt: at,
      expiresAt: new Date(at.getTime() + MINUTES * 60_000),
    },
  });
  if (!mayMail) return;
  const { locale } = await mailAddressOf(tx, owner?.id ?? userId);
  await enqueueMail(portal, tx, { address, locale }, owner ? { kind: 'email-in-use' } : { kind: 'confirm-new-email', code, minutes: MINUTES });
}

/** Two codes that happen to be the same have other hashes: they were sent at another time. */
function hashOf({ config }: Portal, userId: string, sentAt: Date, code: string): string {
  return hashCode(config.secret, `change-email ${userId} ${sentAt.getTime()}`, code);
}
