/**
 * Where a notice goes, decided when it is sent: hours may lie between news and
 * its notice, in which access ends, a choice changes, an address becomes another,
 * or it is read.
 */
import { mailAddressOf } from '../auth/mail-address.ts';
import type { Notice } from '../database/generated/client.ts';
import type { MailContent } from '../mail/mail-kinds.ts';
import type { Portal } from '../portal.ts';
import type { Channel } from './channel.ts';
import { knownNotices } from './notices.ts';
import { endOfQuiet } from './quiet-hours.ts';
import { readTelling } from './telling.ts';
import type { SkipReason } from './telling-words.ts';
import type { Topic } from './topics.ts';
import { recordTopic, topicsOf } from './words.ts';

/** What of a row of the outbox says whom it tells. */
export interface NoticeRow {
  readonly recipientId: string;
  readonly topic: string;
  readonly channel: Channel;
  readonly deviceId: string | null;
  readonly since: Date;
  readonly followUp: boolean;
}

/** Of one that counts several topics. */
export interface DigestRow {
  readonly recipientId: string;
  /** The moment it is for. */
  readonly since: Date;
}

/** An address on the notice's way, for push the id of a browser; the page that it leads to, and of a digest what it says. */
export interface Found {
  readonly address: string;
  readonly path?: string;
  readonly content?: MailContent;
}

/** `nobody` where there is nothing that they may know: no trace of it stays. */
export type Recipient = Found | { readonly waitUntil: Date } | { readonly skipped: SkipReason } | 'nobody';

type Sender = Pick<Portal, 'config' | 'db' | 'features' | 'now'>;

export async function findRecipient(portal: Sender, { recipientId, topic, channel, deviceId, since, followUp }: NoticeRow): Promise<Recipient> {
  const { db, now } = portal;
  if (!isTopic(portal, topic)) return 'nobody';
  const notices = await db.prisma.notice.findMany({ where: { userId: recipientId, topic, happenedAt: { gte: since } } });
  const known = await knownNotices(portal, recipientId, notices);
  if (known.length === 0) return 'nobody';
  // What warns about the account is sent in any case.
  const unread = known.filter(({ isRead }) => topic === 'account' || !isRead).map(({ notice }) => notice);
  if (unread.length === 0) return { skipped: 'read' };
  const telling = await readTelling(portal, recipientId);
  const isWanted = ({ patientId }: Notice): boolean =>
    followUp ? telling.nextWays(topic, patientId).some((way) => way === channel) : telling.isOn(topic, channel, patientId);
  const told = unread.filter(isWanted);
  if (told.length === 0) return { skipped: 'not-chosen' };
  const waitUntil = topic === 'account' ? null : endOfQuiet(telling.quiet, now());
  if (waitUntil) return { waitUntil };
  const address = await addressOn(portal, channel, recipientId, deviceId);
  return address === null ? 'nobody' : { address, path: await pathOf(portal, topic, told) };
}

/** What a digest counts is looked up when it goes out, too. */
export async function findDigest(portal: Sender, { recipientId, since }: DigestRow): Promise<Recipient> {
  const { db, features, now } = portal;
  const notices = await db.prisma.notice.findMany({ where: { userId: recipientId, digestAt: since } });
  const known = await knownNotices(portal, recipientId, notices);
  if (known.length === 0) return 'nobody';
  const unread = known.filter(({ isRead }) => !isRead).map(({ notice }) => notice);
  if (unread.length === 0) return { skipped: 'read' };
  const telling = await readTelling(portal, recipientId);
  const counts = topicsOf(features).map((topic) => ({
    topic,
    count: unread.filter((notice) => notice.topic === topic && telling.isOn(topic, 'email', notice.patientId)).length,
  }));
  const topics = counts.filter(({ count }) => count > 0);
  if (topics.length === 0) return { skipped: 'not-chosen' };
  const waitUntil = endOfQuiet(telling.quiet, now());
  if (waitUntil) return { waitUntil };
  return { address: (await mailAddressOf(db.prisma, recipientId)).address, path: '/', content: { kind: 'digest', topics } };
}

/** To the one thing that is new; to the start page where there is more than one. Only ids stand in it. */
async function pathOf(portal: Pick<Portal, 'db' | 'features'>, topic: Topic, notices: readonly Notice[]): Promise<string> {
  const about = new Map(notices.flatMap((notice) => (notice.patientId && notice.entityId ? [[notice.entityId, notice]] : [])));
  const [only] = about.values();
  return only && about.size === 1 ? pathTo(portal, only) : '/';
}

/** The page of what a notice is about. */
export async function pathTo(
  { db, features }: Pick<Portal, 'db' | 'features'>,
  { topic, patientId, entityId }: Pick<Notice, 'topic' | 'patientId' | 'entityId'>,
): Promise<string> {
  if (!patientId) return '/account/security';
  const path = recordTopic(features, topic)?.path;
  return path && entityId ? `/patients/${patientId}${await path(entityId, db.prisma)}` : `/patients/${patientId}`;
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
