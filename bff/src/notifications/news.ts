/**
 * The one way in which a feature says that something happened which people may
 * want to hear about. It does not say to whom: `readers.ts` looks up who may
 * know, and each person's choices say on which ways they hear of it.
 */
import { z } from 'zod';
import type { Tx } from '../database/database.ts';
import { enqueueAll } from '../jobs/enqueue.ts';
import { jobKind } from '../jobs/job.ts';
import type { RecordTopic } from './topics.ts';

/** Something in a patient's record. */
export interface RecordNews {
  readonly topic: RecordTopic;
  readonly patientId: string;
  /** The visit, thread, report or bill it is about. */
  readonly entityId: string;
  /** Who did it: they know. */
  readonly byUserId: string | null;
  /** When people can see it. */
  readonly at: Date;
  /** The same key again is the same news. */
  readonly key: string;
}

/** The job that picks people for all news of until then. */
export const SPREAD_NEWS = jobKind({ name: 'news.spread', data: z.object({ until: z.iso.datetime() }) });

/** Writes news in the transaction of what happened. */
export async function writeNews(tx: Pick<Tx, 'news' | '$queryRaw'>, news: readonly RecordNews[]): Promise<void> {
  if (news.length === 0) return;
  const { count } = await tx.news.createMany({
    data: news.map(({ key, ...row }) => ({ ...row, dedupeKey: `${row.topic} ${key}` })),
    skipDuplicates: true,
  });
  if (count === 0) return;
  const times = new Map(news.map(({ at }) => [at.getTime(), at]));
  await enqueueAll(tx, SPREAD_NEWS, [...times.values()].map(spreadAt));
}

const spreadAt = (at: Date) => ({ data: { until: at.toISOString() }, dueAt: at });

/** Says that something about somebody's own account changed. The mail that says what goes out on its own, so this is for the other ways. */
export async function writeAccountNews(tx: Pick<Tx, 'news' | '$queryRaw'>, userId: string, at: Date): Promise<void> {
  await tx.news.create({ data: { topic: 'account', userId, at } });
  await enqueueAll(tx, SPREAD_NEWS, [spreadAt(at)]);
}
