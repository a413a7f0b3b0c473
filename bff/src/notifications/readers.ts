/**
 * Who may know a piece of news: the patient and those whose grant covers it at
 * this moment, by the age rules. Nobody hears of what they could not open.
 */
import { liveGrants } from '../access/live-grants.ts';
import type { LiveGrant } from '../access/live-grants.ts';
import { inChart, messagesInChart, threadsInChart } from '../access/reach.ts';
import type { PatientWho } from '../access/who.ts';
import type { News } from '../database/generated/client.ts';
import type { Portal } from '../portal.ts';
import { TOPIC_SCOPES } from './news.ts';
import type { RecordTopic } from './news.ts';

type Known = Pick<Portal, 'config' | 'db' | 'now'>;

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

async function covers({ db }: Known, { row, scopes, reduced }: LiveGrant, { topic, entityId, patientId }: News): Promise<boolean> {
  if (row.relationship === 'staff' || !patientId || !isRecordTopic(topic) || !scopes.includes(TOPIC_SCOPES[topic])) return false;
  return entityId === null || (await SEES[topic](db.prisma, { userId: row.userId, patientId, reduced }, entityId)) > 0;
}

type Reader = Pick<PatientWho, 'userId' | 'patientId' | 'reduced'>;

/** How many rows of what news is about this person sees: none, and they are not told. */
const SEES: Readonly<Record<RecordTopic, (db: Portal['db']['prisma'], who: Reader, id: string) => Promise<number>>> = {
  appointments: (db, who, id) => db.appointment.count({ where: { id, ...inChart(who) } }),
  results: (db, who, id) => db.diagnosticReport.count({ where: { id, ...inChart(who) } }),
  bills: (db, who, id) => db.statement.count({ where: { id, ...inChart(who) } }),
  messages: (db, who, id) => db.message.count({ where: { threadId: id, side: 'clinic', AND: [{ thread: threadsInChart(who) }, messagesInChart(who)] } }),
};

function isRecordTopic(topic: string): topic is RecordTopic {
  return topic in TOPIC_SCOPES;
}
