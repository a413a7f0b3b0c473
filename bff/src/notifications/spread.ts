/**
 * Makes notices out of news: looks up who may know, what each of them wants to
 * hear about and on which way, and writes one row of the outbox for each.
 * However much news there is on one topic, a person has one notice of it waiting
 * on each way, and gets no second one within a while.
 */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { mailAddressOf } from '../auth/mail-address.ts';
import type { News, Prisma } from '../database/generated/client.ts';
import { enqueueAll } from '../jobs/enqueue.ts';
import { defineJob, jobKind } from '../jobs/job.ts';
import { sealMail } from '../mail/outbox.ts';
import { SEND_KINDS } from '../mail/send-kinds.ts';
import type { Portal } from '../portal.ts';
import { CHANNELS } from './channel.ts';
import type { Channel } from './channel.ts';
import { readChoices } from './choices.ts';
import { endOfQuiet } from './quiet-hours.ts';
import { SPREAD_NEWS } from './news.ts';
import { newsFor, possibleReaders } from './readers.ts';
import type { Topic } from './topics.ts';
import { recordTopic, topicsOf } from './words.ts';

/** News looked at in one go. */
const BATCH = 500;
/** A person hears of one topic on one way at most this often. */
const APART_MS = 15 * 60_000;
const DAY_MS = 24 * 60 * 60_000;
/** Long enough for quiet hours and a day of tries. */
const KEEP_MS = 3 * DAY_MS;
/** A letter that nobody posted in this time tells nothing new. */
const LETTER_KEEP_MS = 60 * DAY_MS;

type Spreader = Pick<Portal, 'config' | 'db' | 'features' | 'log' | 'now'>;

interface Notice {
  readonly userId: string;
  readonly topic: Topic;
  readonly channel: Channel;
  readonly deviceId: string | null;
  readonly locale: 'en' | 'es';
  readonly since: Date;
  readonly due: Date;
  readonly newsIds: readonly string[];
}

/** Picks people for all news that waits for it; most often another job has done so already. */
export const spreadNews = defineJob(SPREAD_NEWS, async (portal, { until }, { signal }) => {
  // The clocks of database and server may differ a little: what the job was ordered for is meant in any case.
  const due = new Date(Math.max(Date.parse(until), portal.now().getTime()));
  for (;;) {
    signal.throwIfAborted();
    const where = { spreadAt: null, at: { lte: due } };
    const news = await portal.db.prisma.news.findMany({ where, orderBy: [{ at: 'asc' }, { id: 'asc' }], take: BATCH });
    if (news.length === 0) return;
    await write(portal, news, await noticesOf(portal, news));
  }
});

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
}

async function noticesOf(portal: Spreader, news: readonly News[]): Promise<Notice[]> {
  const notices: Notice[] = [];
  for (const userId of await possibleReaders(portal, news)) {
    const known = await newsFor(portal, userId, news);
    for (const topic of topicsOf(portal.features)) {
      const items = known.filter((item) => item.topic === topic);
      if (items.length > 0) notices.push(...(await noticesTo(portal, userId, topic, items)));
    }
  }
  return notices;
}

async function noticesTo(portal: Spreader, userId: string, topic: Topic, news: readonly News[]): Promise<Notice[]> {
  const { db, now } = portal;
  const { matrix } = await readChoices(portal, userId);
  const since = news.reduce((first, { at }) => (at < first ? at : first), now());
  const { locale } = await mailAddressOf(db.prisma, userId);
  const notices: Notice[] = [];
  for (const channel of CHANNELS) {
    // What changed in an account is told in a mail of its own.
    if ((topic === 'account' && channel === 'email') || !matrix[topic][channel]) continue;
    for (const deviceId of channel === 'push' ? await devicesOf(portal, userId) : [null]) {
      const due = await dueTime(portal, { userId, topic, channel, deviceId });
      notices.push({ userId, topic, channel, deviceId, locale, since, due, newsIds: news.map(({ id }) => id) });
    }
  }
  return notices;
}

async function devicesOf({ db }: Spreader, userId: string): Promise<string[]> {
  const devices = await db.prisma.pushDevice.findMany({ where: { userId }, select: { id: true }, orderBy: { id: 'asc' } });
  return devices.map(({ id }) => id);
}

/** Now; or a while after the last one; or at the end of the quiet hours. What warns about the account never waits, and letters wait at the desk (`features/desk/letters.ts`). */
async function dueTime(
  { db, features, now }: Spreader,
  { userId, topic, channel, deviceId }: Pick<Notice, 'userId' | 'topic' | 'channel' | 'deviceId'>,
): Promise<Date> {
  if (topic === 'account' || channel === 'mail') return now();
  const last = await db.prisma.outboundMail.findFirst({
    where: { recipientId: userId, topic, channel, deviceId, sentAt: { not: null } },
    orderBy: { sentAt: 'desc' },
    select: { sentAt: true },
  });
  const apart = new Date(Math.max(now().getTime(), (last?.sentAt?.getTime() ?? 0) + (recordTopic(features, topic)?.isUrgent ? 0 : APART_MS)));
  const quiet = await db.prisma.quietHours.findUnique({ where: { userId } });
  return endOfQuiet(quiet, apart) ?? apart;
}

/** Another process may be at the same news: what it took first is its own. */
function write({ config, db, now }: Spreader, news: readonly News[], notices: readonly Notice[]): Promise<void> {
  return db.transaction(async (tx) => {
    const ids = news.map(({ id }) => id);
    const taken = await tx.news.updateManyAndReturn({ where: { id: { in: ids }, spreadAt: null }, data: { spreadAt: now() }, select: { id: true } });
    const mine = new Set(taken.map(({ id }) => id));
    const data = notices.filter(({ newsIds }) => newsIds.some((id) => mine.has(id))).map((notice) => toRow(config.secret, notice, now()));
    // One that waits already says the same.
    const added = await tx.outboundMail.createManyAndReturn({ data, skipDuplicates: true, select: { id: true, channel: true, nextTryAt: true } });
    for (const [channel, kind] of Object.entries(SEND_KINDS)) {
      const orders = added.filter((row) => row.channel === channel).map(({ id, nextTryAt }) => ({ data: { mailId: id }, dueAt: nextTryAt }));
      await enqueueAll(tx, kind, orders);
    }
  });
}

function toRow(secret: string, { userId, topic, channel, deviceId, locale, since, due }: Notice, createdAt: Date): Prisma.OutboundMailCreateManyInput {
  const id = randomUUID();
  return {
    id,
    kind: 'news',
    locale,
    channel,
    recipientId: userId,
    topic,
    deviceId,
    since,
    // The address is looked up when it is sent.
    sealed: sealMail(secret, id, { address: '', content: { kind: 'news', topic } }),
    dedupeKey: `news ${userId} ${topic} ${channel} ${deviceId ?? ''}`,
    createdAt,
    nextTryAt: due,
  };
}
