/**
 * Who may know a piece of news: the patient and those whose grant covers it at
 * this moment, by the age rules. Nobody hears of what they could not open.
 */
import { liveGrants } from '../access/live-grants.ts';
import type { LiveGrant } from '../access/live-grants.ts';
import type { News } from '../database/generated/client.ts';
import type { Portal } from '../portal.ts';
import { recordTopic } from './words.ts';

type Known = Pick<Portal, 'config' | 'db' | 'features' | 'now'>;

/** Everybody who could be told; `newsFor` says who may be. Staff find their work at the desk. */
export async function possibleReaders({ db }: Known, news: readonly News[]): Promise<string[]> {
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
export async function newsFor(portal: Known, userId: string, news: readonly News[]): Promise<News[]> {
  const user = await portal.db.prisma.user.findFirst({ where: { id: userId, disabledAt: null }, select: { id: true } });
  if (!user) return [];
  const grants = await liveGrants(portal, userId);
  const known: News[] = [];
  for (const item of news) {
    if (item.byUserId === userId) continue;
    const isOwn = item.userId === userId;
    const grant = grants.find(({ row }) => row.patientId !== null && row.patientId === item.patientId);
    if (isOwn || (grant && (await covers(portal, grant, item)))) known.push(item);
  }
  return known;
}

/** What they may know now of what happened on these topics since then. */
export async function newsSince(portal: Known, userId: string, topics: readonly string[], since: Date): Promise<News[]> {
  const { db, now } = portal;
  const news = await db.prisma.news.findMany({
    where: { topic: { in: [...topics] }, at: { gte: since, lte: now() }, OR: [{ userId }, { patient: { grants: { some: { userId } } } }] },
  });
  return newsFor(portal, userId, news);
}

async function covers({ db, features }: Known, { row, scopes, reduced }: LiveGrant, { topic, entityId, patientId }: News): Promise<boolean> {
  const about = recordTopic(features, topic);
  if (row.relationship === 'staff' || !patientId || !about || !scopes.includes(about.scope)) return false;
  if (entityId === null) return true;
  const rows = features.map(({ newsRows }) => newsRows?.[topic]).find((count) => count !== undefined);
  return rows !== undefined && (await rows(db.prisma, { userId: row.userId, patientId, reduced }, entityId)) > 0;
}
