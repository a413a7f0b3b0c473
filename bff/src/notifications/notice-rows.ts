/** Puts what happened into people's lists: a thing that is there already comes to the top and is new again. */
import { randomUUID } from 'node:crypto';
import type { Tx } from '../database/database.ts';
import type { Topic } from './topics.ts';

export interface NoticeDraft {
  readonly userId: string;
  readonly topic: Topic;
  readonly patientId: string | null;
  readonly entityId: string | null;
  /** Which thing, among the person's. */
  readonly thing: string;
  readonly happenedAt: Date;
  readonly followUpAt: Date | null;
  readonly digestAt: Date | null;
}

export async function putNotices(tx: Pick<Tx, '$executeRaw'>, notices: readonly NoticeDraft[], at: Date): Promise<void> {
  if (notices.length === 0) return;
  // In one order everywhere: two processes never wait for each other.
  const rows = notices
    .map(({ userId, topic, patientId, entityId, thing, happenedAt, followUpAt, digestAt }) => ({
      id: randomUUID(),
      userId,
      topic,
      patientId,
      entityId,
      thing,
      happenedAt,
      followUpAt,
      digestAt,
    }))
    .toSorted((one, other) => one.userId.localeCompare(other.userId) || one.thing.localeCompare(other.thing));
  await tx.$executeRaw`
    insert into notice (id, "userId", topic, "patientId", "entityId", thing, "happenedAt", "arrivedAt", "followUpAt", "digestAt")
    select n.id, n."userId", n.topic, n."patientId", n."entityId", n.thing, n."happenedAt", ${at}, n."followUpAt", n."digestAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n(id uuid, "userId" uuid, topic text, "patientId" uuid, "entityId" uuid, thing text,
      "happenedAt" timestamptz, "followUpAt" timestamptz, "digestAt" timestamptz)
    on conflict ("userId", thing) do update set "happenedAt" = greatest(notice."happenedAt", excluded."happenedAt"), "arrivedAt" = excluded."arrivedAt",
      "seenAt" = null, "readAt" = null, "unreadAt" = null, "markId" = null, "followUpAt" = excluded."followUpAt", "digestAt" = excluded."digestAt"`;
}
