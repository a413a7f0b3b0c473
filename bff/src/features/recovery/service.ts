/**
 * Getting back in by mail. Asking tells nothing: a name that is nobody's gets
 * the same answer after the same work, down to a token of nobody and a mail to
 * nobody, which is thrown away when its turn comes.
 */
import { randomBytes } from 'node:crypto';
import type { Visit } from '../../access/who.ts';
import { write } from '../../access/write-as.ts';
import { auditStranger } from '../../audit/strangers.ts';
import { countAttempt, LIMITS } from '../../auth/attempts.ts';
import { inSeat } from '../../auth/hash-line.ts';
import { hashPassword } from '../../auth/password.ts';
import { assertPassword, passwordOwner, storePassword } from '../../auth/password-check.ts';
import { clearLocks } from '../../auth/sign-in-lock.ts';
import { hashToken } from '../../auth/token-hash.ts';
import { mailAddressOf } from '../../auth/mail-address.ts';
import type { Tx } from '../../database/database.ts';
import { ApiProblem } from '../../http/problem.ts';
import { enqueueMail } from '../../mail/outbox.ts';
import type { MailAddress } from '../../mail/outbox.ts';
import { writeAccountNews } from '../../notifications/news.ts';
import type { Portal } from '../../portal.ts';
import { isReadByGuardian } from '../account/published.ts';

const LINK_MINUTES = 30;
/** Tokens that ran out this long ago go. */
const KEEP_MS = 24 * 60 * 60_000;
const NOBODY = '00000000-0000-0000-0000-000000000000';
const PURPOSE = 'reset_password';

const FIND = `select u.id, u.email, coalesce(u."displayUsername", u.username, u.email) as username, p.language
  from "user" u
  left join access_grant g on g."userId" = u.id and g.relationship = 'self' and g."revokedAt" is null
  left join patient p on p.id = g."patientId"
  where (u.username = $1 or u.email = $1) and u."disabledAt" is null limit 1`;

interface Found {
  id: string;
  email: string;
  username: string;
  language: string | null;
}

/**
 * Mails a link to set a new password; links sent before stop working.
 * @throws {ApiProblem} request/rate-limited, by address only
 */
export async function askForReset(portal: Portal, visit: Visit, identifier: string): Promise<void> {
  const found = await find(portal, visit, identifier);
  const at = portal.now();
  const token = randomBytes(24).toString('base64url');
  const link = `${portal.config.origin}/reset-password#${token}`;
  await write(portal, async (tx) => {
    await tx.mailToken.deleteMany({ where: { purpose: PURPOSE, expiresAt: { lt: new Date(at.getTime() - KEEP_MS) } } });
    await endTokens(tx, found?.id ?? NOBODY, at);
    const expiresAt = new Date(at.getTime() + LINK_MINUTES * 60_000);
    await tx.mailToken.create({ data: { purpose: PURPOSE, tokenHash: hashToken(token), userId: found?.id ?? null, createdAt: at, expiresAt } });
    await enqueueMail(portal, tx, addressOf(found), { kind: 'reset-password', link, minutes: LINK_MINUTES });
  });
  await record(portal, visit, 'password-reset-asked', found?.id ?? null);
}

/** Mails the username. @throws {ApiProblem} request/rate-limited, by address only */
export async function askForUsername(portal: Portal, visit: Visit, email: string): Promise<void> {
  const found = await find(portal, visit, email);
  await write(portal, (tx) => enqueueMail(portal, tx, addressOf(found), { kind: 'your-username', username: found?.username ?? '' }));
  await record(portal, visit, 'username-asked', found?.id ?? null);
}

/**
 * Sets a new password with the token of a link, once. Everybody who was signed
 * in is signed out, trusted browsers are asked for a code again, locks end.
 * Nobody is signed in by it: the next sign-in asks for all there is to ask.
 * @throws {ApiProblem} link/not-valid, password/not-allowed (the link stays good)
 */
export async function completeReset(portal: Portal, visit: Visit, token: string, password: string): Promise<void> {
  const { db, config, now } = portal;
  const key = { purpose: PURPOSE, tokenHash: hashToken(token) } as const;
  const open = { usedAt: null, expiresAt: { gt: now() }, user: { disabledAt: null } };
  const row = await db.prisma.mailToken.findUnique({ where: { purpose_tokenHash: key, ...open }, select: { id: true, userId: true, target: true } });
  if (!row?.userId) return refuse(portal, visit);
  const { userId, id, target } = row;
  assertPassword(config, password, await passwordOwner(db.prisma, userId));
  // Hashed first: a transaction must not stay open for as long as that takes.
  const hash = await inSeat({ kind: 'known', who: userId }, () => hashPassword(password, portal.passwordCost));
  const at = now();
  const isSet = await write(portal, async (tx) => {
    await tx.session.deleteMany({ where: { userId } });
    const { count } = await tx.mailToken.updateMany({ where: { id, ...open }, data: { usedAt: at } });
    if (count === 0) return false;
    await endTokens(tx, userId, at);
    await storePassword(tx, userId, { password, hash });
    // The link of an invitation names the address it went to, which is theirs by that.
    if (target !== null) await tx.user.updateMany({ where: { id: userId, email: target }, data: { emailVerified: true } });
    // Whoever asked to move the account to another address may be the reason for the new password.
    await tx.mailToken.updateMany({ where: { userId, purpose: 'change_email', usedAt: null }, data: { usedAt: at } });
    await tx.knownDevice.updateMany({ where: { userId }, data: { trustedUntil: null } });
    await clearLocks(portal, tx, userId);
    await enqueueMail(portal, tx, await mailAddressOf(tx, userId), { kind: 'security-changed', what: 'password', phone: config.phone });
    await writeAccountNews(tx, userId, at);
    return true;
  });
  if (!isSet) return refuse(portal, visit);
  await record(portal, visit, 'password-reset', userId);
}

async function refuse(portal: Portal, visit: Visit): Promise<never> {
  await record(portal, visit, 'password-reset', null, 'denied');
  throw new ApiProblem('link/not-valid');
}

/**
 * Who has this name; nobody, without a word, when too much was asked about it
 * lately, or when the mail would be read by somebody who looks after a young
 * person: they get help at the clinic's desk.
 */
async function find(portal: Portal, visit: Visit, typed: string): Promise<Found | null> {
  const { sourceIp } = visit;
  const name = typed.toLowerCase();
  await countAttempt(portal, LIMITS.recoveryBurstByAddress, sourceIp);
  await countAttempt(portal, LIMITS.recoveryByAddress, sourceIp);
  const isTooMuch = await countAttempt(portal, LIMITS.recovery, name).then(
    () => false,
    (error: unknown) => {
      if (error instanceof ApiProblem) return true;
      throw error;
    },
  );
  const [found] = await portal.db.sql<Found>('recovery_find', FIND, [name]);
  const isReadByOther = await isReadByGuardian(portal, found?.id ?? NOBODY, found?.email ?? '');
  return isTooMuch || isReadByOther ? null : (found ?? null);
}

const addressOf = (found: Found | null): MailAddress => ({ address: found?.email ?? '', locale: found?.language?.startsWith('es') ? 'es' : 'en' });

const endTokens = (tx: Tx, userId: string, at: Date) => tx.mailToken.updateMany({ where: { userId, purpose: PURPOSE, usedAt: null }, data: { usedAt: at } });

async function record(portal: Portal, visit: Visit, reason: string, userId: string | null, outcome: 'success' | 'denied' = 'success'): Promise<void> {
  const { requestId, sourceIp } = visit;
  const entry = { at: portal.now(), action: 'security', reason, userId, requestId, sourceIp } as const;
  await (outcome === 'denied' ? auditStranger(portal, { ...entry, outcome }) : portal.audit.append({ ...entry, outcome }));
}
