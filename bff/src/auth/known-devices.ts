/**
 * Browsers somebody signed in on before, told by a cookie of their own: they
 * get in while the account is locked from elsewhere, and one that the person
 * trusts is not asked for the second factor for 14 days.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { Visit } from '../access/who.ts';
import type { Config } from '../config.ts';
import type { Tx } from '../database/database.ts';
import type { Portal } from '../portal.ts';
import { cookiePrefix } from './cookie-names.ts';
import { hashToken } from './token-hash.ts';

const DAY_MS = 24 * 60 * 60_000;
const TRUSTED_MS = 14 * DAY_MS;
const KNOWN_MS = 180 * DAY_MS;

export interface KnownDevice {
  readonly id: string;
  /** Until when no second factor is asked for. */
  readonly trustedUntil: Date | null;
}

/** This browser, if this person signed in on it before and did not end that since. */
export async function findDevice(portal: Portal, visit: Visit, userId: string): Promise<KnownDevice | null> {
  const { config, db, now } = portal;
  const token = deviceToken(visit.cookies, deviceCookieName(config, userId));
  if (!token) return null;
  return db.prisma.knownDevice.findFirst({
    where: { userId, tokenHash: hashToken(token), revokedAt: null, lastUsedAt: { gt: new Date(now().getTime() - KNOWN_MS) } },
    select: { id: true, trustedUntil: true },
  });
}

export interface RememberedDevice {
  readonly id: string;
  /** A `Set-Cookie` value. */
  readonly cookie: string;
}

/** Knows this browser as one of this person's, and trusts it if they want. */
export async function rememberDevice(
  portal: Portal,
  visit: Visit,
  tx: Tx,
  userId: string,
  options: { readonly trust?: boolean } = {},
): Promise<RememberedDevice> {
  const { config, now } = portal;
  const at = now();
  const name = deviceCookieName(config, userId);
  const seen = {
    userAgent: visit.userAgent,
    lastUsedAt: at,
    ...(options.trust ? { trustedUntil: new Date(at.getTime() + TRUSTED_MS) } : {}),
  };
  const brought = deviceToken(visit.cookies, name);
  const known = brought && (await tx.knownDevice.findFirst({ where: { userId, tokenHash: hashToken(brought), revokedAt: null }, select: { id: true } }));
  if (brought && known) await tx.knownDevice.update({ where: { id: known.id }, data: seen });
  // A token that somebody else could have put there is never taken over.
  const token = brought && known ? brought : randomBytes(24).toString('base64url');
  const { id } = known || (await tx.knownDevice.create({ data: { userId, tokenHash: hashToken(token), createdAt: at, ...seen }, select: { id: true } }));
  const secure = config.origin.startsWith('https:') ? '; Secure' : '';
  return { id, cookie: `${name}=${token}; Path=/; Max-Age=${KNOWN_MS / 1000}; HttpOnly; SameSite=Lax${secure}` };
}

/** Several people of one household may share a browser: each has a cookie of their own. */
function deviceCookieName(config: Pick<Config, 'origin'>, userId: string): string {
  return `${cookiePrefix(config)}.device_${createHash('sha256').update(userId).digest('hex').slice(0, 12)}`;
}

function deviceToken(cookieHeader: string | undefined, name: string): string | null {
  const value = cookieHeader
    ?.split('; ')
    .find((part) => part.startsWith(`${name}=`))
    ?.slice(name.length + 1);
  return value && /^[A-Za-z0-9_-]{32}$/.test(value) ? value : null;
}
