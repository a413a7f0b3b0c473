/**
 * Where a notice goes, decided when it is sent: hours may lie between news and
 * its notice, in which access ends, a choice changes or an address becomes another.
 */
import { mailAddressOf } from '../auth/mail-address.ts';
import type { News } from '../database/generated/client.ts';
import type { Portal } from '../portal.ts';
import type { Channel } from './channel.ts';
import { readChoices } from './choices.ts';
import { endOfQuiet } from './quiet-hours.ts';
import { newsSince } from './readers.ts';
import type { Topic } from './topics.ts';
import { recordTopic, topicsOf } from './words.ts';

/** What of a row of the outbox says whom it tells. */
export interface NoticeRow {
  readonly recipientId: string;
  readonly topic: string;
  readonly channel: Channel;
  readonly deviceId: string | null;
  readonly since: Date;
}

/** An address on the notice's way, for push the id of a browser; and the page that it leads to. */
export type Recipient = { readonly address: string; readonly path?: string } | { readonly waitUntil: Date } | 'nobody';

export async function findRecipient(
  portal: Pick<Portal, 'config' | 'db' | 'features' | 'now'>,
  { recipientId, topic, channel, deviceId, since }: NoticeRow,
): Promise<Recipient> {
  const { db, now } = portal;
  if (!isTopic(portal, topic)) return 'nobody';
  const news = await newsSince(portal, recipientId, [topic], since);
  if (news.length === 0) return 'nobody';
  const { matrix } = await readChoices(portal, recipientId);
  if (!matrix[topic][channel]) return 'nobody';
  const waitUntil = topic === 'account' ? null : endOfQuiet(await db.prisma.quietHours.findUnique({ where: { userId: recipientId } }), now());
  if (waitUntil) return { waitUntil };
  const address = await addressOn(portal, channel, recipientId, deviceId);
  return address === null ? 'nobody' : { address, path: await pathOf(portal, topic, news) };
}

/** To the one thing that is new; to the start page where there is more than one. Only ids stand in it. */
async function pathOf({ db, features }: Pick<Portal, 'db' | 'features'>, topic: Topic, news: readonly News[]): Promise<string> {
  const about = new Map(news.flatMap(({ patientId, entityId }) => (patientId && entityId ? [[entityId, patientId]] : [])));
  const [only] = about;
  const path = recordTopic(features, topic)?.path;
  return only && about.size === 1 && path ? `/patients/${only[1]}${await path(only[0], db.prisma)}` : '/';
}

async function addressOn({ db }: Pick<Portal, 'db'>, channel: Channel, userId: string, deviceId: string | null): Promise<string | null> {
  if (channel === 'email') return (await mailAddressOf(db.prisma, userId)).address;
  if (channel === 'text') {
    const kept = await db.prisma.contactChannel.findFirst({ where: { userId, channel, confirmedAt: { not: null } }, select: { address: true } });
    return kept?.address ?? null;
  }
  const device = await db.prisma.pushDevice.findFirst({ where: { id: deviceId ?? '', userId }, select: { id: true } });
  return device?.id ?? null;
}

function isTopic({ features }: Pick<Portal, 'features'>, topic: string): topic is Topic {
  return (topicsOf(features) as readonly string[]).includes(topic);
}
