/** Setting up, changing and ending the second step at sign-in. */
import type { PersonWho } from '../../access/who.ts';
import { encodeQR } from 'qr';
import { write } from '../../access/write-as.ts';
import { randomCode } from '../../auth/code-hash.ts';
import { seal, unseal } from '../../auth/seal.ts';
import { hashBackupCode, needsSecondStep, totpOwner } from '../../auth/second-factor.ts';
import { sendSignInCode, takeSignInCode } from '../../auth/sign-in-code.ts';
import { createTotpSecret, matchTotp, otpauthUri } from '../../auth/totp.ts';
import type { Tx } from '../../database/database.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';
import { endOtherSessions, recordChange, tellPerson } from './changed.ts';
import { maskEmail } from '../../notifications/shown-address.ts';
import { readPendingEmail } from './email-change.ts';
import { checkPasswordChange, replacePassword } from './replace-password.ts';
import type { BackupCodes, PasswordChange, SecurityStatus, TotpSetup } from './schema.ts';

const TICKET_MS = 15 * 60_000;
const BACKUP_CODES = 10;
const BACKUP_LETTERS = 10;

export async function readStatus(portal: Portal, userId: string): Promise<SecurityStatus> {
  const { db } = portal;
  const [isNeeded, factor, user, backupCodesLeft, passkeys, pending] = await Promise.all([
    needsSecondStep(portal, userId),
    db.prisma.secondFactor.findUnique({ where: { userId }, select: { byEmail: true, confirmedAt: true } }),
    db.prisma.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } }),
    db.prisma.backupCode.count({ where: { userId, usedAt: null } }),
    db.prisma.passkey.findMany({ where: { userId }, orderBy: { createdAt: 'asc' } }),
    readPendingEmail(portal, db.prisma, userId),
  ]);
  return {
    secondFactor: factor?.confirmedAt ? (factor.byEmail ? 'email' : 'totp') : 'none',
    secondFactorSince: factor?.confirmedAt?.toISOString() ?? null,
    secondFactorRequired: isNeeded,
    maskedEmail: maskEmail(user.email),
    email: user.email,
    pendingEmail: pending && { address: pending.address, expiresAt: pending.expiresAt.toISOString() },
    backupCodesLeft,
    passkeys: passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({
      id,
      name,
      createdAt: createdAt.toISOString(),
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
    })),
  };
}

/** A secret to put into an app. What is set up now goes on until its first code was right: nobody is locked out by a try. */
export async function startTotp(portal: Portal, who: PersonWho): Promise<TotpSetup> {
  const { config, db, now } = portal;
  const { email } = await db.prisma.user.findUniqueOrThrow({ where: { id: who.userId }, select: { email: true } });
  const secret = createTotpSecret();
  const uri = otpauthUri(config.name, email, secret);
  const ticket = seal(config.secret, ticketOwner(who.sessionId), JSON.stringify({ secret, until: now().getTime() + TICKET_MS }));
  return { secret: secret.replaceAll(/(.{4})(?=.)/g, '$1 '), uri, qr: drawQr(uri), ticket: Buffer.from(ticket).toString('base64url') };
}

/** @returns backup codes to show once @throws {ApiProblem} second-factor/wrong-code */
export async function confirmTotp(portal: Portal, who: PersonWho, ticket: string, code: string): Promise<BackupCodes> {
  const secret = openTicket(portal, who.sessionId, ticket);
  const step = secret === null ? undefined : matchTotp(secret, code, portal.now());
  if (secret === null || step === undefined) {
    await recordChange(portal, who, 'totp-confirm', 'denied');
    throw new ApiProblem('second-factor/wrong-code');
  }
  const sealed = seal(portal.config.secret, totpOwner(who.userId), secret);
  return turnOn(portal, who, { sealed, lastStep: BigInt(step), byEmail: false });
}

/** @throws {ApiProblem} request/rate-limited */
export async function startEmail(portal: Portal, who: PersonWho): Promise<void> {
  const wait = await write(portal, (tx) => sendSignInCode(portal, tx, { userId: who.userId, sessionId: who.sessionId }));
  if (wait !== undefined) throw new ApiProblem('request/rate-limited', { retryAfter: wait });
}

/** @returns backup codes to show once @throws {ApiProblem} second-factor/wrong-code */
export async function confirmEmail(portal: Portal, who: PersonWho, code: string): Promise<BackupCodes> {
  const right = await write(portal, (tx) => takeSignInCode(portal, tx, { userId: who.userId, sessionId: who.sessionId }, code));
  if (!right) {
    await recordChange(portal, who, 'email-confirm', 'denied');
    throw new ApiProblem('second-factor/wrong-code');
  }
  return turnOn(portal, who, { sealed: new Uint8Array(), lastStep: 0n, byEmail: true });
}

/**
 * Ends the second step by codes; passkeys stay. Never leaves a password that
 * is too short to be the only proof: such a one is replaced in the same step.
 * @throws {ApiProblem} password/too-short-alone, and with another password what {@link checkPasswordChange} throws
 */
export async function turnOff(portal: Portal, who: PersonWho, change?: PasswordChange): Promise<void> {
  const { userId } = who;
  const checked = change && (await checkPasswordChange(portal, who, change, true));
  try {
    await write(portal, async (tx) => {
      await endOtherSessions(who, tx);
      if (checked) await replacePassword(portal, who, tx, checked);
      else await requirePasswordAlone(tx, userId);
      await tx.secondFactor.deleteMany({ where: { userId } });
      await tx.backupCode.deleteMany({ where: { userId } });
      await tellPerson(portal, who, tx, 'second-factor');
      if (checked) await tellPerson(portal, who, tx, 'password');
    });
  } catch (error) {
    if (error instanceof ApiProblem) await recordChange(portal, who, 'second-factor-off', 'denied');
    throw error;
  }
  await recordChange(portal, who, 'second-factor-off');
}

/** Holds the account's row, as storing a password does: of the two at once, one sees the other. */
async function requirePasswordAlone(tx: Tx, userId: string): Promise<void> {
  const [account] = await tx.$queryRaw<{ passwordStandsAlone: boolean }[]>`
    select "passwordStandsAlone" from account where "userId" = ${userId}::uuid and "providerId" = 'credential' for update`;
  if (account && !account.passwordStandsAlone) throw new ApiProblem('password/too-short-alone');
}

/** New backup codes; the old ones stop working. @throws {ApiProblem} second-factor/not-set-up */
export async function renewBackupCodes(portal: Portal, who: PersonWho): Promise<BackupCodes> {
  const codes = await write(portal, async (tx) => {
    await endOtherSessions(who, tx);
    if ((await tx.secondFactor.count({ where: { userId: who.userId, confirmedAt: { not: null } } })) === 0) throw new ApiProblem('second-factor/not-set-up');
    await tellPerson(portal, who, tx, 'backup-codes');
    return replaceBackupCodes(portal, tx, who.userId);
  });
  await recordChange(portal, who, 'backup-codes');
  return { codes };
}

interface Factor {
  readonly sealed: Uint8Array<ArrayBuffer>;
  readonly lastStep: bigint;
  readonly byEmail: boolean;
}

async function turnOn(portal: Portal, who: PersonWho, factor: Factor): Promise<BackupCodes> {
  const { userId } = who;
  const at = portal.now();
  const set = { ...factor, confirmedAt: at, failures: 0, lockedUntil: null };
  const codes = await write(portal, async (tx) => {
    await endOtherSessions(who, tx);
    await tx.secondFactor.upsert({ where: { userId }, create: { userId, createdAt: at, ...set }, update: set });
    await tellPerson(portal, who, tx, 'second-factor');
    return replaceBackupCodes(portal, tx, userId);
  });
  await recordChange(portal, who, factor.byEmail ? 'second-factor-email' : 'second-factor-totp');
  return { codes };
}

async function replaceBackupCodes({ config }: Portal, tx: Tx, userId: string): Promise<string[]> {
  const codes = Array.from({ length: BACKUP_CODES }, () => randomCode(BACKUP_LETTERS));
  await tx.backupCode.deleteMany({ where: { userId } });
  await tx.backupCode.createMany({ data: codes.map((code) => ({ userId, codeHash: hashBackupCode(config.secret, userId, code) })) });
  return codes.map((code) => `${code.slice(0, 5)}-${code.slice(5)}`);
}

const ticketOwner = (sessionId: string): string => `totp-setup ${sessionId}`;

function openTicket({ config, now }: Portal, sessionId: string, ticket: string): string | null {
  const text = unseal(config.secret, ticketOwner(sessionId), Buffer.from(ticket, 'base64url'));
  if (text === null) return null;
  // Sealed by us, so it is what we wrote.
  const { secret, until } = JSON.parse(text) as { secret: string; until: number };
  return until > now().getTime() ? secret : null;
}

/** One bar for each run of dark modules; the light border of four that scanners need is part of the picture. */
function drawQr(text: string): TotpSetup['qr'] {
  const rows = encodeQR(text, 'raw', { border: 4 }).map((row) => row.map((dark) => (dark ? '#' : ' ')).join(''));
  const path = rows.flatMap((row, y) => [...row.matchAll(/#+/g)].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)).join('');
  return { size: rows.length, path };
}
