/**
 * Makes notices out of news: looks up who may know, puts it into each person's
 * list, and writes one row of the outbox for each way on which they want to hear
 * of it (`plan.ts`). However much news there is on one topic, a person has one
 * notice of it waiting on each way, and gets no second one within a while.
 *
 * The list, the outbox, the jobs that send and the mark that the news was taken
 * are one transaction: a process that is killed leaves all of it or nothing.
 */
import { z } from 'zod';
import type { News } from '../database/generated/client.ts';
import { defineJob, jobKind } from '../jobs/job.ts';
import type { Portal } from '../portal.ts';
import { SPREAD_NEWS } from './news.ts';
import { putNotices } from './notice-rows.ts';
import { putOutbound } from './outbound.ts';
import { planFor } from './plan.ts';
import type { Plan } from './plan.ts';
import { KEEP_NOTICES_MS } from './policy.ts';
import { newsFor, possibleReaders } from './readers.ts';

/** News looked at in one go. */
const BATCH = 500;
/** With what else there is of the same patients. */
const MOST = 5000;
/** People looked at at the same time: each takes a connection. */
const AT_ONCE = 4;
const DAY_MS = 24 * 60 * 60_000;
/** Long enough for quiet hours and a day of tries. */
const KEEP_MS = 3 * DAY_MS;
/** A letter that nobody posted in this time tells nothing new. */
const LETTER_KEEP_MS = 60 * DAY_MS;

type Spreader = Pick<Portal, 'config' | 'db' | 'events' | 'features' | 'log' | 'now'>;

/** Picks people for all news that waits for it; most often another job has done so already. */
export const spreadNews = defineJob(SPREAD_NEWS, async (portal, { until }, { signal }) => {
  // The clocks of database and server may differ a little: what the job was ordered for is meant in any case.
  const due = new Date(Math.max(Date.parse(until), portal.now().getTime()));
  for (;;) {
    signal.throwIfAborted();
    const news = await nextNews(portal, due);
    if (news.length === 0) return;
    await write(portal, news, await plansOf(portal, news));
  }
});

/** The oldest, and what else waits of the same patients: whoever is told of it is asked about once. */
async function nextNews({ db }: Spreader, due: Date): Promise<News[]> {
  const where = { spreadAt: null, at: { lte: due } };
  const orderBy = [{ at: 'asc' as const }, { id: 'asc' as const }];
  const oldest = await db.prisma.news.findMany({ where, orderBy, take: BATCH });
  if (oldest.length < BATCH) return oldest;
  const patientIds = [...new Set(oldest.flatMap(({ patientId }) => patientId ?? []))];
  const more = await db.prisma.news.findMany({ where: { ...where, patientId: { in: patientIds } }, orderBy, take: MOST });
  const known = new Set(more.map(({ id }) => id));
  return [...more, ...oldest.filter(({ id }) => !known.has(id))];
}

export const FORGET_NEWS = jobKind({ name: 'news.forget', data: z.object({}), every: 60 * 60_000 });

export const forgetNews = defineJob(FORGET_NEWS, forgetOld);

/** What a letter tells about is kept until the letter is posted: only then it is looked up who may know. */
async function forgetOld({ db, log, now }: Spreader): Promise<void> {
  const ago = (ms: number) => new Date(now().getTime() - ms);
  const letter = { channel: 'mail', state: 'waiting' } as const;
  const { count } = await db.prisma.outboundMail.deleteMany({ where: { ...letter, createdAt: { lt: ago(LETTER_KEEP_MS) } } });
  if (count > 0) log.warn({ count }, 'letters that nobody posted were dropped');
  const { _min: first } = await db.prisma.outboundMail.aggregate({ where: letter, _min: { since: true } });
  await db.prisma.news.deleteMany({ where: { spreadAt: { lt: ago(KEEP_MS) }, ...(first.since ? { at: { lt: first.since } } : {}) } });
  await db.prisma.notice.deleteMany({ where: { arrivedAt: { lt: ago(KEEP_NOTICES_MS) } } });
  await db.prisma.outboundMail.deleteMany({ where: { recipientId: { not: null }, settledAt: { lt: ago(KEEP_NOTICES_MS) } } });
}

async function plansOf(portal: Spreader, news: readonly News[]): Promise<Plan[]> {
  const people = await possibleReaders(portal, news);
  const byPatient = Map.groupBy(news, ({ patientId, userId }) => patientId ?? userId);
  const grants = await grantsOf(portal, people);
  const plans: Plan[] = [];
  for (let first = 0; first < people.length; first += AT_ONCE) {
    const some = people.slice(first, first + AT_ONCE).map(async (userId) => {
      const theirs = [userId, ...(grants.get(userId) ?? [])].flatMap((whose) => byPatient.get(whose) ?? []);
      const known = await newsFor(portal, userId, theirs);
      return known.length === 0 ? [] : [await planFor(portal, userId, known)];
    });
    plans.push(...(await Promise.all(some)).flat());
  }
  return plans;
}

/** Whose records they could know something of; `newsFor` says of which they may. */
async function grantsOf({ db }: Spreader, people: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await db.prisma.accessGrant.findMany({
    where: { userId: { in: [...people] }, patientId: { not: null }, revokedAt: null },
    select: { userId: true, patientId: true },
    distinct: ['userId', 'patientId'],
    orderBy: [{ userId: 'asc' }, { patientId: 'asc' }],
  });
  const found = new Map<string, string[]>();
  for (const { userId, patientId } of rows) if (patientId) found.set(userId, [...(found.get(userId) ?? []), patientId]);
  return found;
}

/** Another process may be at the same news: what it took first is its own. */
function write({ config, db, events, now }: Spreader, news: readonly News[], plans: readonly Plan[]): Promise<void> {
  return db.transaction(async (tx) => {
    const at = now();
    const ids = news.map(({ id }) => id);
    const taken = await tx.news.updateManyAndReturn({ where: { id: { in: ids }, spreadAt: null }, data: { spreadAt: at }, select: { id: true } });
    const mine = new Set(taken.map(({ id }) => id));
    const isMine = ({ newsIds }: { readonly newsIds: readonly string[] }): boolean => newsIds.some((id) => mine.has(id));
    const notices = plans.flatMap((plan) => plan.notices.filter(isMine));
    await putNotices(tx, notices, at);
    await putOutbound(
      tx,
      config.secret,
      plans.flatMap(({ outbound }) => outbound.filter(isMine)),
      at,
    );
    const told = [...new Set(notices.map(({ userId }) => userId))];
    await events.publishAll(
      tx,
      told.map((onlyUser) => ({ type: 'notices.changed', scope: 'session', onlyUser })),
    );
  });
}
