/**
 * Sessions that the portal opens itself: after a second factor, or with a
 * passkey. They look to better-auth as its own do.
 *
 * The cookie ends with the browser and never by its age: how long a session
 * lasts, the server decides with each request.
 */
import { createHmac, randomBytes } from 'node:crypto';
import type { Visit } from '../access/who.ts';
import type { Config } from '../config.ts';
import type { Tx } from '../database/database.ts';
import type { Portal } from '../portal.ts';
import { sessionCookieName } from './cookie-names.ts';
import { sessionToken } from './session.ts';

/** How long somebody has to give the second factor. */
export const WAITING_MS = 10 * 60_000;

export interface NewSession {
  readonly userId: string;
  readonly knownDeviceId: string | null;
}

/** Opens a session whose holder has just proved who they are. @returns the cookie that holds it */
export async function openSession(portal: Portal, visit: Visit, tx: Tx, { userId, knownDeviceId }: NewSession): Promise<string> {
  const { sourceIp } = visit;
  const at = portal.now();
  const token = randomBytes(24).toString('base64url');
  await tx.session.create({
    data: {
      token,
      userId,
      knownDeviceId,
      expiresAt: new Date(at.getTime() + portal.config.sessionIdleSeconds * 1000),
      authenticatedAt: at,
      provenAt: at,
      createdAt: at,
      updatedAt: at,
      ipAddress: sourceIp,
      userAgent: visit.userAgent,
    },
  });
  return sessionCookie(portal.config, token);
}

/** Ends the session that the browser had before, so that no old token lives on. */
export async function endPreviousSession(portal: Portal, visit: Visit, tx: Tx): Promise<void> {
  const token = sessionToken(visit.cookies, portal.config);
  if (token) await tx.session.deleteMany({ where: { token } });
}

/** A `Set-Cookie` value for a session's token. */
export function sessionCookie(config: Pick<Config, 'origin' | 'secret'>, token: string): string {
  const signature = createHmac('sha256', config.secret).update(token).digest('base64');
  const secure = config.origin.startsWith('https:') ? '; Secure' : '';
  return `${sessionCookieName(config)}=${encodeURIComponent(`${token}.${signature}`)}; Path=/; HttpOnly; SameSite=Lax${secure}`;
}

/** A session after a right password whose second factor is still to come. */
export interface WaitingSession {
  readonly id: string;
  readonly userId: string;
}

/** The waiting session of this request; `null` without one. */
export async function readWaitingSession(portal: Portal, visit: Visit): Promise<WaitingSession | null> {
  const { config, db, now } = portal;
  const token = sessionToken(visit.cookies, config);
  if (!token) return null;
  return db.prisma.session.findFirst({
    where: { token, awaitsSecondFactor: true, expiresAt: { gt: now() }, user: { disabledAt: null } },
    select: { id: true, userId: true },
  });
}
