/** Where a person is signed in, and which browsers they trust. No token is ever told. */
import type { Context } from 'hono';
import { findDevice } from '../../auth/known-devices.ts';
import { describeUserAgent } from '../../auth/user-agent.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { recordChange } from './changed.ts';
import type { SessionList } from './schema.ts';

export async function listSessions(c: Context<AppEnv>): Promise<SessionList> {
  const { portal, session: own } = c.var;
  const { db, config, now } = portal;
  const at = now();
  const earliest = new Date(at.getTime() - config.sessionMaxSeconds * 1000);
  const [sessions, devices, device] = await Promise.all([
    db.prisma.session.findMany({
      where: { userId: own.userId, awaitsSecondFactor: false, expiresAt: { gt: at }, authenticatedAt: { gt: earliest } },
      orderBy: { updatedAt: 'desc' },
    }),
    db.prisma.knownDevice.findMany({ where: { userId: own.userId, revokedAt: null, trustedUntil: { gt: at } }, orderBy: { lastUsedAt: 'desc' } }),
    findDevice(c, own.userId),
  ]);
  return {
    sessions: sessions.map(({ id, userAgent, authenticatedAt, updatedAt }) => ({
      id,
      ...describeUserAgent(userAgent),
      current: id === own.id,
      signedInAt: authenticatedAt.toISOString(),
      lastActiveAt: updatedAt.toISOString(),
    })),
    trustedDevices: devices.flatMap(({ id, userAgent, lastUsedAt, trustedUntil }) =>
      trustedUntil
        ? [{ id, ...describeUserAgent(userAgent), current: id === device?.id, lastUsedAt: lastUsedAt.toISOString(), trustedUntil: trustedUntil.toISOString() }]
        : [],
    ),
  };
}

/** @throws {ApiProblem} resource/not-found */
export async function endSession(c: Context<AppEnv>, id: string): Promise<void> {
  const { portal, session } = c.var;
  const { count } = await portal.db.prisma.session.deleteMany({ where: { id, userId: session.userId } });
  if (count === 0) throw new ApiProblem('resource/not-found');
  await recordChange(c, 'session-end');
}

/** Ends every other session of this person, also those that wait for a second factor. */
export async function endOthers(c: Context<AppEnv>): Promise<void> {
  const { portal, session } = c.var;
  await portal.db.prisma.session.deleteMany({ where: { userId: session.userId, id: { not: session.id } } });
  await recordChange(c, 'sessions-end');
}

/** The browser is asked for the second factor again. @throws {ApiProblem} resource/not-found */
export async function untrustDevice(c: Context<AppEnv>, id: string): Promise<void> {
  const { portal, session } = c.var;
  const { count } = await portal.db.prisma.knownDevice.updateMany({ where: { id, userId: session.userId }, data: { trustedUntil: null } });
  if (count === 0) throw new ApiProblem('resource/not-found');
  await recordChange(c, 'device-untrust');
}
