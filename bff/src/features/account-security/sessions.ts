/** Where a person is signed in, and which browsers they trust. No token is ever told. */
import type { PersonWho } from '../../access/who.ts';
import { describeUserAgent } from '../../auth/user-agent.ts';
import type { KnownDevice, Prisma, Session } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { PageQuery } from '../../lists/page-schema.ts';
import { pageOfRows } from '../../lists/rows.ts';
import type { Portal } from '../../portal.ts';
import { recordChange } from './changed.ts';
import type { SessionList, TrustedDevices } from './schema.ts';

/** Last active first. */
export async function listSessions(portal: Portal, who: PersonWho, query: PageQuery): Promise<SessionList> {
  const { db, config, now } = portal;
  const at = now();
  const earliest = new Date(at.getTime() - config.sessionMaxSeconds * 1000);
  const where = {
    userId: who.userId,
    awaitsSecondFactor: false,
    expiresAt: { gt: at },
    authenticatedAt: { gt: earliest },
  } satisfies Prisma.SessionWhereInput;
  const page = await pageOfRows<Session>(portal, query, {
    name: 'sessions',
    placeOf: ({ updatedAt, id }) => ({ at: updatedAt, id }),
    read: (place, take) =>
      db.prisma.session.findMany({
        where: place ? { ...where, OR: [{ updatedAt: { lt: place.at } }, { updatedAt: place.at, id: { lt: place.id } }] } : where,
        orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
        take,
      }),
    count: (take) => db.prisma.session.count({ take, where }),
  });
  const items = page.items.map(({ id, userAgent, authenticatedAt, updatedAt }) => ({
    id,
    ...describeUserAgent(userAgent),
    current: id === who.sessionId,
    signedInAt: authenticatedAt.toISOString(),
    lastActiveAt: updatedAt.toISOString(),
  }));
  return { ...page, items };
}

/** Last used first. `deviceId` is the browser that asks, where it is one that was seen before. */
export async function listTrusted(portal: Portal, who: PersonWho, deviceId: string | null, query: PageQuery): Promise<TrustedDevices> {
  const { prisma } = portal.db;
  const where = { userId: who.userId, revokedAt: null, trustedUntil: { gt: portal.now() } } satisfies Prisma.KnownDeviceWhereInput;
  const page = await pageOfRows<KnownDevice>(portal, query, {
    name: 'trusted devices',
    placeOf: ({ lastUsedAt, id }) => ({ at: lastUsedAt, id }),
    read: (place, take) =>
      prisma.knownDevice.findMany({
        where: place ? { ...where, OR: [{ lastUsedAt: { lt: place.at } }, { lastUsedAt: place.at, id: { lt: place.id } }] } : where,
        orderBy: [{ lastUsedAt: 'desc' }, { id: 'desc' }],
        take,
      }),
    count: (take) => prisma.knownDevice.count({ take, where }),
  });
  const items = page.items.flatMap(({ id, userAgent, lastUsedAt, trustedUntil }) =>
    trustedUntil
      ? [{ id, ...describeUserAgent(userAgent), current: id === deviceId, lastUsedAt: lastUsedAt.toISOString(), trustedUntil: trustedUntil.toISOString() }]
      : [],
  );
  return { ...page, items };
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
