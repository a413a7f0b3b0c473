/** Setting up, changing and ending the second step at sign-in. */
import type { Context } from 'hono';
import { encodeQR } from 'qr';
import { write } from '../../access/write-as.ts';
import { randomCode } from '../../auth/code-hash.ts';
import { seal, unseal } from '../../auth/seal.ts';
import { hashBackupCode, totpOwner } from '../../auth/second-factor.ts';
import { sendSignInCode, takeSignInCode } from '../../auth/sign-in-code.ts';
import { createTotpSecret, matchTotp, otpauthUri } from '../../auth/totp.ts';
import type { Tx } from '../../database/database.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { AppEnv } from '../../http/app-env.ts';
import type { Portal } from '../../portal.ts';
import { endOtherSessions, recordChange, tellPerson } from './changed.ts';
import { maskEmail, readPendingEmail } from './email-change.ts';
import { checkPasswordChange, replacePassword } from './replace-password.ts';
import type { BackupCodes, PasswordChange, SecurityStatus, TotpSetup } from './schema.ts';

const TICKET_MS = 15 * 60_000;
const BACKUP_CODES = 10;
const BACKUP_LETTERS = 10;

export async function readStatus(portal: Portal, userId: string): Promise<SecurityStatus> {
  const { db, config } = portal;
  const [factor, user, backupCodesLeft, passkeys, pending] = await Promise.all([
    db.prisma.secondFactor.findUnique({ where: { userId }, select: { byEmail: true, confirmedAt: true } }),
    db.prisma.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } }),
    db.prisma.backupCode.count({ where: { userId, usedAt: null } }),
    db.prisma.passkey.findMany({ where: { userId }, orderBy: { createdAt: 'asc' } }),
    readPendingEmail(portal, db.prisma, userId),
  ]);
  return {
    secondFactor: factor?.confirmedAt ? (factor.byEmail ? 'email' : 'totp') : 'none',
    secondFactorSince: factor?.confirmedAt?.toISOString() ?? null,
    secondFactorRequired: config.secondFactor === 'required',
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
export async function startTotp(c: Context<AppEnv>): Promise<TotpSetup> {
  const { portal, session } = c.var;
  const { config, db, now } = portal;
  const { email } = await db.prisma.user.findUniqueOrThrow({ where: { id: session.userId }, select: { email: true } });
  const secret = createTotpSecret();
  const uri = otpauthUri(config.name, email, secret);
  const ticket = seal(config.secret, ticketOwner(session.id), JSON.stringify({ secret, until: now().getTime() + TICKET_MS }));
  return { secret: secret.replaceAll(/(.{4})(?=.)/g, '$1 '), uri, qr: drawQr(uri), ticket: Buffer.from(ticket).toString('base64url') };
}

/** @returns backup codes to show once @throws {ApiProblem} second-factor/wrong-code */
export async function confirmTotp(c: Context<AppEnv>, ticket: string, code: string): Promise<BackupCodes> {
  const { portal, session } = c.var;
  const secret = openTicket(portal, session.id, ticket);
  const step = secret === null ? undefined : matchTotp(secret, code, portal.now());
  if (secret === null || step === undefined) {
    await recordChange(c, 'totp-confirm', 'denied');
    throw new ApiProblem('second-factor/wrong-code');
  }
  const sealed = seal(portal.config.secret, totpOwner(session.userId), secret);
  return turnOn(c, { sealed, lastStep: BigInt(step), byEmail: false });
}

/** @throws {ApiProblem} request/rate-limited */
export async function startEmail(c: Context<AppEnv>): Promise<void> {
  const { portal, session } = c.var;
  const wait = await write(portal, (tx) => sendSignInCode(portal, tx, { userId: session.userId, sessionId: session.id }));
  if (wait !== undefined) throw new ApiProblem('request/rate-limited', { retryAfter: wait });
}

/** @returns backup codes to show once @throws {ApiProblem} second-factor/wrong-code */
export async function confirmEmail(c: Context<AppEnv>, code: string): Promise<BackupCodes> {
  const { portal, session } = c.var;
  const right = await write(portal, (tx) => takeSignInCode(portal, tx, { userId: session.userId, sessionId: session.id }, code));
  if (!right) {
    await recordChange(c, 'email-confirm', 'denied');
    throw new ApiProblem('second-factor/wrong-code');
  }
  return turnOn(c, { sealed: new Uint8Array(), lastStep: 0n, byEmail: true });
}

/**
 * Ends the second step by codes; passkeys stay. Never leaves a password that
 * is too short to be the only proof: such a one is replaced in the same step.
 * @throws {ApiProblem} password/too-short-alone, and with another password what {@link checkPasswordChange} throws
 */
export async function turnOff(c: Context<AppEnv>, change?: PasswordChange): Promise<void> {
  const { portal, session } = c.var;
  const { userId } = session;
  const checked = change && (await checkPasswordChange(c, change, true));
  try {
    await write(portal, async (tx) => {
      await endOtherSessions(c, tx);
      if (checked) await replacePassword(c, tx, checked);
      else await requirePasswordAlone(tx, userId);
      await tx.secondFactor.deleteMany({ where: { userId } });
      await tx.backupCode.deleteMany({ where: { userId } });
      await tellPerson(c, tx, 'second-factor');
      if (checked) await tellPerson(c, tx, 'password');
    });
  } catch (error) {
    if (error instanceof ApiProblem) await recordChange(c, 'second-factor-off', 'denied');
    throw error;
  }
  await recordChange(c, 'second-factor-off');
}

/** Holds the account's row, as storing a password does: of the two at once, one sees the other. */
async function requirePasswordAlone(tx: Tx, userId: string): Promise<void> {
  const [account] = await tx.$queryRaw<{ passwordStandsAlone: boolean }[]>`
    select "passwordStandsAlone" from account where "userId" = ${userId}::uuid and "providerId" = 'credential' for update`;
  if (account && !account.passwordStandsAlone) throw new ApiProblem('password/too-short-alone');
}

/** New backup codes; the old ones stop working. @throws {ApiProblem} second-factor/not-set-up */
export async function renewBackupCodes(c: Context<AppEnv>): Promise<BackupCodes> {
  const { portal, session } = c.var;
  const codes = await write(portal, async (tx) => {
    await endOtherSessions(c, tx);
    if ((await tx.secondFactor.count({ where: { userId: session.userId, confirmedAt: { not: null } } })) === 0)
      throw new ApiProblem('second-factor/not-set-up');
    await tellPerson(c, tx, 'backup-codes');
    return replaceBackupCodes(portal, tx, session.userId);
  });
  await recordChange(c, 'backup-codes');
  return { codes };
}

interface Factor {
  readonly sealed: Uint8Array<ArrayBuffer>;
  readonly lastStep: bigint;
  readonly byEmail: boolean;
}

async function turnOn(c: Context<AppEnv>, factor: Factor): Promise<BackupCodes> {
  const { portal, session } = c.var;
  const { userId } = session;
  const at = portal.now();
  const set = { ...factor, confirmedAt: at, failures: 0, lockedUntil: null };
  const codes = await write(portal, async (tx) => {
    await endOtherSessions(c, tx);
    await tx.secondFactor.upsert({ where: { userId }, create: { userId, createdAt: at, ...set }, update: set });
    await tellPerson(c, tx, 'second-factor');
    return replaceBackupCodes(portal, tx, userId);
  });
  await recordChange(c, factor.byEmail ? 'second-factor-email' : 'second-factor-totp');
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
