/** Where a person is signed in, and which browsers they trust. No token is ever told. */
import type { PersonWho } from '../../access/who.ts';
import { describeUserAgent } from '../../auth/user-agent.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';
import { recordChange } from './changed.ts';
import type { SessionList } from './schema.ts';

/** `deviceId` is the browser that asks, where it is one that was seen before. */
export async function listSessions(portal: Portal, who: PersonWho, deviceId: string | null): Promise<SessionList> {
  const { db, config, now } = portal;
  const at = now();
  const earliest = new Date(at.getTime() - config.sessionMaxSeconds * 1000);
  const [sessions, devices] = await Promise.all([
    db.prisma.session.findMany({
      where: { userId: who.userId, awaitsSecondFactor: false, expiresAt: { gt: at }, authenticatedAt: { gt: earliest } },
      orderBy: { updatedAt: 'desc' },
    }),
    db.prisma.knownDevice.findMany({ where: { userId: who.userId, revokedAt: null, trustedUntil: { gt: at } }, orderBy: { lastUsedAt: 'desc' } }),
  ]);
  return {
    sessions: sessions.map(({ id, userAgent, authenticatedAt, updatedAt }) => ({
      id,
      ...describeUserAgent(userAgent),
      current: id === who.sessionId,
      signedInAt: authenticatedAt.toISOString(),
      lastActiveAt: updatedAt.toISOString(),
    })),
    trustedDevices: devices.flatMap(({ id, userAgent, lastUsedAt, trustedUntil }) =>
      trustedUntil
        ? [{ id, ...describeUserAgent(userAgent), current: id === deviceId, lastUsedAt: lastUsedAt.toISOString(), trustedUntil: trustedUntil.toISOString() }]
        : [],
    ),
  };
}

/** @throws {ApiProblem} resource/not-found */
export async function endSession(portal: Portal, who: PersonWho, id: string): Promise<void> {
  const { count } = await portal.db.prisma.session.deleteMany({ where: { id, userId: who.userId } });
  if (count === 0) throw new ApiProblem('resource/not-found');
  await recordChange(portal, who, 'session-end');
}

/** Ends every other session of this person, also those that wait for a second factor. */
export async function endOthers(portal: Portal, who: PersonWho): Promise<void> {
  await portal.db.prisma.session.deleteMany({ where: { userId: who.userId, id: { not: who.sessionId } } });
  await recordChange(portal, who, 'sessions-end');
}

/** The browser is asked for the second factor again. @throws {ApiProblem} resource/not-found */
export async function untrustDevice(portal: Portal, who: PersonWho, id: string): Promise<void> {
  const { count } = await portal.db.prisma.knownDevice.updateMany({ where: { id, userId: who.userId }, data: { trustedUntil: null } });
  if (count === 0) throw new ApiProblem('resource/not-found');
  await recordChange(portal, who, 'device-untrust');
}
