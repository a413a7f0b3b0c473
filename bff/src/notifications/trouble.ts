/** Whether a way to send is down: something should have gone out on it for a while, and nothing did. Staff see it, and the log says it. */
import { z } from 'zod';
import type { Database } from '../database/database.ts';
import { defineJob, jobKind } from '../jobs/job.ts';
import type { Portal } from '../portal.ts';
import { CHANNELS } from './channel.ts';
import type { Channel } from './channel.ts';
import { DOWN_AFTER_MS } from './policy.ts';

export interface Trouble {
  readonly channel: Channel;
  /** Those that wait for another try. */
  readonly waiting: number;
  /** `null` when others go out: then it is about single addresses. */
  readonly downSince: Date | null;
}

// What fails after its first try waits with a problem. The way itself is down when the last try was after the last success, and that is a while ago.
const TROUBLED = `select t.channel::text as channel, t.waiting,
    case when t.since <= $1 and (ok.at is null or (ok.at <= $1 and ok.at < t.tried)) then greatest(t.since, ok.at) end as "downSince"
  from (
    select channel, count(*)::int as waiting, min("createdAt") as since, max("claimedAt") as tried from outbound_mail
    where state in ('waiting', 'sending') and "lastProblem" is not null group by channel
  ) t left join lateral (
    select "sentAt" as at from outbound_mail where channel = t.channel and state = 'sent' order by "sentAt" desc nulls last limit 1
  ) ok on true`;

export async function readTroubles(db: Pick<Database, 'sql'>, now: Date): Promise<Trouble[]> {
  const rows = await db.sql<Trouble>('channels_troubled', TROUBLED, [new Date(now.getTime() - DOWN_AFTER_MS)]);
  return CHANNELS.flatMap((channel) => rows.find((row) => row.channel === channel) ?? []);
}

export const WATCH_WAYS = jobKind({ name: 'mail.watch', data: z.object({}), every: 5 * 60_000 });

/** The alarm, for as long as it is so: a line in the log for whoever runs the portal, and a look at every desk that is open. */
export const watchWays = defineJob(WATCH_WAYS, async ({ db, events, log, now }: Portal) => {
  const down = (await readTroubles(db, now())).filter(({ downSince }) => downSince !== null);
  for (const { channel, waiting, downSince } of down) log.error({ channel, waiting, since: downSince }, 'nothing goes out on a way to send');
  if (down.length > 0) await events.publish(db, { type: 'notices.failed-changed', scope: 'desk:read', anyClinic: true });
});
