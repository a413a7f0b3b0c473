/**
 * Who may know a piece of news: the patient and those whose grant covers it at
 * this moment, by the age rules. Nobody hears of what they could not open. It is
 * asked when people are picked, when something is sent, and whenever a person's
 * notices are read.
 */
import { liveGrants } from '../access/live-grants.ts';
import type { LiveGrant } from '../access/live-grants.ts';
import type { News } from '../database/generated/client.ts';
import type { Portal } from '../portal.ts';
import { recordTopic } from './words.ts';

type Knowing = Pick<Portal, 'config' | 'db' | 'features' | 'now'>;

/** What says of news, or of a notice, what it is about. */
export interface About {
  readonly topic: string;
  /** `null` for what is about the person's own account. */
  readonly patientId: string | null;
  readonly entityId: string | null;
}

/** Everybody who could be told; `newsFor` says who may be. Staff find their work at the desk. */
export async function possibleReaders({ db }: Knowing, news: readonly News[]): Promise<string[]> {
  const patientIds = [...new Set(news.flatMap(({ patientId }) => patientId ?? []))];
  const grants = await db.prisma.accessGrant.findMany({
    where: { patientId: { in: patientIds }, revokedAt: null, relationship: { in: ['self', 'parent', 'caregiver'] } },
    select: { userId: true },
    distinct: ['userId'],
    orderBy: { userId: 'asc' },
  });
  return [...new Set([...grants.map(({ userId }) => userId), ...news.flatMap(({ userId }) => userId ?? [])])];
}

/** What of the news this person may know now. */
export async function newsFor(portal: Knowing, userId: string, news: readonly News[]): Promise<News[]> {
  const others = news.filter((item) => item.byUserId !== userId && (item.patientId !== null || item.userId === userId));
  return [...(await knownTo(portal, userId, others)).keys()];
}

/** What they may know now of what happened on these topics since then. */
export async function newsSince(portal: Knowing, userId: string, topics: readonly string[], since: Date): Promise<News[]> {
  const { db, now } = portal;
  const news = await db.prisma.news.findMany({
    where: { topic: { in: [...topics] }, at: { gte: since, lte: now() }, OR: [{ userId }, { patient: { grants: { some: { userId } } } }] },
  });
  return newsFor(portal, userId, news);
}

/**
 * What this person may know now, in the order it came, each with when they last
 * opened what it is about. One question for each topic of each patient,
 * however much there is. What is of no patient is taken for their own.
 */
export async function knownTo<Item extends About>(portal: Knowing, userId: string, items: readonly Item[]): Promise<Map<Item, Date | null>> {
  if (items.length === 0) return new Map();
  const user = await portal.db.prisma.user.findFirst({ where: { id: userId, disabledAt: null }, select: { id: true } });
  if (!user) return new Map();
  const patientIds = [...new Set(items.flatMap(({ patientId }) => patientId ?? []))];
  const grants = patientIds.length > 0 ? await liveGrants(portal, userId, { patientId: { in: patientIds } }) : [];
  const seen = new Map<string, Awaited<ReturnType<typeof seenOf>>>();
  for (const [group, about] of groups(items)) seen.set(group, await seenOf(portal, userId, grants, about));
  return new Map(
    items.flatMap((item): [Item, Date | null][] => {
      if (item.patientId === null) return [[item, null]];
      const rows = seen.get(groupOf(item));
      if (rows && item.entityId === null) return [[item, null]];
      const openedAt = rows?.get(item.entityId ?? '');
      return openedAt === undefined ? [] : [[item, openedAt]];
    }),
  );
}

const groupOf = ({ topic, patientId }: About): string => `${topic} ${patientId ?? ''}`;

function groups<Item extends About>(items: readonly Item[]): Map<string, Item[]> {
  const found = new Map<string, Item[]>();
  for (const item of items) {
    if (item.patientId === null) continue;
    const group = found.get(groupOf(item));
    if (group) group.push(item);
    else found.set(groupOf(item), [item]);
  }
  return found;
}

/** By id, when they opened those rows that they see; `undefined` where the topic is not for them. */
async function seenOf(
  { db, features }: Knowing,
  userId: string,
  grants: readonly LiveGrant[],
  items: readonly About[],
): Promise<ReadonlyMap<string, Date | null> | undefined> {
  const [first] = items;
  const grant = grants.find(({ row }) => row.patientId === first?.patientId);
  const about = first && recordTopic(features, first.topic);
  if (!first?.patientId || !grant || grant.row.relationship === 'staff' || !about || !grant.scopes.includes(about.scope)) return undefined;
  const ids = [...new Set(items.flatMap(({ entityId }) => entityId ?? []))];
  const rowsOf = features.map(({ newsRows }) => newsRows?.[first.topic]).find((rows) => rows !== undefined);
  const rows = ids.length > 0 && rowsOf ? await rowsOf(db.prisma, { userId, patientId: first.patientId, reduced: grant.reduced }, ids) : [];
  return new Map(rows.map(({ id, openedAt }) => [id, openedAt]));
}
