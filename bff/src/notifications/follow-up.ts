/**
 * What stays unread for hours goes to the next way, once: the first, in the order
 * of the person, that it was not told on and that they did not say no to. Whether
 * it is still unread is asked again when it goes out, so that reading it cancels it.
 *
 * That it was followed up is written with the row of the outbox: a process that is
 * killed leaves both or none.
 */
import { z } from 'zod';
import { mailAddressOf } from '../auth/mail-address.ts';
import type { Notice } from '../database/generated/client.ts';
import { defineJob, jobKind } from '../jobs/job.ts';
import type { Portal } from '../portal.ts';
import { knownNotices } from './notices.ts';
import { putOutbound } from './outbound.ts';
import type { Outbound } from './outbound.ts';
import { waysOf } from './plan.ts';
import { FOLLOW_UP_MS } from './policy.ts';
import { readTelling } from './telling.ts';
import { topicsOf } from './words.ts';

const BATCH = 500;

type Sweeper = Pick<Portal, 'config' | 'db' | 'features' | 'now'>;

export const FOLLOW_UP = jobKind({ name: 'news.follow-up', data: z.object({}), every: 60_000 });

export const followUp = defineJob(FOLLOW_UP, async (portal, _data, { signal }) => {
  for (;;) {
    signal.throwIfAborted();
    const where = { followUpAt: { lte: portal.now() } };
    const due = await portal.db.prisma.notice.findMany({ where, orderBy: [{ followUpAt: 'asc' }, { id: 'asc' }], take: BATCH });
    if (due.length === 0) return;
    for (const [userId, notices] of Map.groupBy(due, (notice) => notice.userId)) await followUpFor(portal, userId, notices);
  }
});

/** A notice with where it goes now; or until when to wait for the way that it was told on first. */
interface Step {
  readonly notice: Notice;
  readonly again: Date | null;
  readonly outbound: readonly Outbound[];
}

async function followUpFor(portal: Sweeper, userId: string, notices: readonly Notice[]): Promise<void> {
  const { config, db, now } = portal;
  const steps = await stepsFor(portal, userId, notices);
  await db.transaction(async (tx) => {
    const mine: Step[] = [];
    for (const step of steps) {
      const { notice, again } = step;
      // One that happened anew meanwhile, or that another process took, has another time.
      const { count } = await tx.notice.updateMany({ where: { id: notice.id, followUpAt: notice.followUpAt }, data: { followUpAt: again } });
      if (count === 1) mine.push(step);
    }
    await putOutbound(
      tx,
      config.secret,
      mine.flatMap(({ outbound }) => outbound),
      now(),
    );
  });
}

async function stepsFor(portal: Sweeper, userId: string, notices: readonly Notice[]): Promise<Step[]> {
  const { db, features, now } = portal;
  const known = await knownNotices(portal, userId, notices);
  const unread = known.filter((one) => !one.isRead).map(({ notice }) => notice);
  const done = notices.filter((notice) => !unread.includes(notice)).map((notice): Step => ({ notice, again: null, outbound: [] }));
  if (unread.length === 0) return done;
  const telling = await readTelling(portal, userId);
  const ways = await waysOf(portal, userId, telling);
  const { locale } = await mailAddressOf(db.prisma, userId);
  const waiting = await db.prisma.outboundMail.findMany({
    where: { recipientId: userId, state: 'waiting', followUp: false, lastProblem: null, nextTryAt: { gt: now() }, channel: { not: 'mail' } },
    select: { topic: true, nextTryAt: true },
  });
  const steps = unread.map(async (notice): Promise<Step> => {
    const topic = topicsOf(features).find((known) => known === notice.topic);
    // A first way that is only held up, by quiet hours say, comes first; one that fails is no reason to wait.
    const first = waiting.find((row) => row.topic === notice.topic);
    if (first) return { notice, again: new Date(first.nextTryAt.getTime() + FOLLOW_UP_MS), outbound: [] };
    const [channel] = topic ? telling.nextWays(topic, notice.patientId) : [];
    if (!topic || !channel) return { notice, again: null, outbound: [] };
    const devices = channel === 'push' ? await ways.devices() : [null];
    const outbound = devices.map((deviceId) => ({
      userId,
      topic,
      channel,
      deviceId,
      locale,
      followUp: true,
      since: notice.happenedAt,
      due: ways.due({ topic, channel, deviceId }, now()),
    }));
    return { notice, again: null, outbound };
  });
  return [...done, ...(await Promise.all(steps))];
}
