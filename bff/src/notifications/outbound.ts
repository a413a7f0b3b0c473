/** Writes notices to the outbox, with the jobs that send them. */
import { randomUUID } from 'node:crypto';
import type { Tx } from '../database/database.ts';
import type { Prisma } from '../database/generated/client.ts';
import { enqueueAll } from '../jobs/enqueue.ts';
import { sealMail } from '../mail/outbox.ts';
import { SEND_KINDS } from '../mail/send-kinds.ts';
import type { Channel } from './channel.ts';
import type { Topic } from './topics.ts';

/** One notice on one way; without a topic it is a digest. */
export interface Outbound {
  readonly userId: string;
  readonly topic: Topic | null;
  readonly channel: Channel;
  readonly deviceId: string | null;
  readonly locale: 'en' | 'es';
  /** Of a digest, the moment it is for. */
  readonly since: Date;
  readonly due: Date;
  readonly followUp: boolean;
}

/** One that waits already says the same: none is added to it. */
export async function putOutbound(tx: Tx, secret: string, rows: readonly Outbound[], at: Date): Promise<void> {
  if (rows.length === 0) return;
  const data = rows.map((row) => toRow(secret, row, at));
  const added = await tx.outboundMail.createManyAndReturn({ data, skipDuplicates: true, select: { id: true, channel: true, nextTryAt: true } });
  for (const [channel, kind] of Object.entries(SEND_KINDS)) {
    const orders = added.filter((row) => row.channel === channel).map(({ id, nextTryAt }) => ({ data: { mailId: id }, dueAt: nextTryAt }));
    await enqueueAll(tx, kind, orders);
  }
}

function toRow(
  secret: string,
  { userId, topic, channel, deviceId, locale, since, due, followUp }: Outbound,
  createdAt: Date,
): Prisma.OutboundMailCreateManyInput {
  const id = randomUUID();
  const content = topic === null ? ({ kind: 'digest', topics: [] } as const) : ({ kind: 'news', topic } as const);
  return {
    id,
    kind: content.kind,
    locale,
    channel,
    recipientId: userId,
    topic,
    deviceId,
    since,
    followUp,
    // The address is looked up when it is sent.
    sealed: sealMail(secret, id, { address: '', content }),
    // That of a digest stays when it was sent: there is one for each moment, and never a second.
    dedupeKey: topic === null ? `digest ${userId} ${since.toISOString()}` : `news ${userId} ${topic} ${channel} ${deviceId ?? ''}`,
    createdAt,
    nextTryAt: due,
  };
}
