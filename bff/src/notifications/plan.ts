/** What one person is told of news: what comes into their list, and what goes out on which way and when. */
import { mailAddressOf } from '../auth/mail-address.ts';
import type { News } from '../database/generated/client.ts';
import type { Portal } from '../portal.ts';
import { CHANNELS } from './channel.ts';
import type { Channel } from './channel.ts';
import type { NoticeDraft } from './notice-rows.ts';
import type { Outbound } from './outbound.ts';
import { FOLLOW_UP_MS } from './policy.ts';
import { endOfQuiet } from './quiet-hours.ts';
import { readTelling } from './telling.ts';
import type { Telling } from './telling.ts';
import type { Topic } from './topics.ts';
import { recordTopic, topicsOf } from './words.ts';

/** A person hears of one topic on one way at most this often. */
const APART_MS = 15 * 60_000;

type Planner = Pick<Portal, 'config' | 'db' | 'features' | 'now'>;

/** Which news it comes from: another process may have taken that first. */
interface FromNews {
  readonly newsIds: readonly string[];
}

export interface Plan {
  readonly notices: readonly (NoticeDraft & FromNews)[];
  readonly outbound: readonly (Outbound & FromNews)[];
}

/** @param news what they may know now, of this moment */
export async function planFor(portal: Planner, userId: string, news: readonly News[]): Promise<Plan> {
  const { db, features, now } = portal;
  const at = now();
  const telling = await readTelling(portal, userId);
  const ways = await waysOf(portal, userId, telling);
  const { locale } = await mailAddressOf(db.prisma, userId);
  const plan = { notices: [] as (NoticeDraft & FromNews)[], outbound: [] as (Outbound & FromNews)[] };
  for (const topic of topicsOf(features)) {
    const items = news.filter((item) => item.topic === topic);
    if (items.length === 0) continue;
    const digestAt = telling.waitsFor(topic, at);
    plan.notices.push(...noticesOf(userId, topic, items, { telling, digestAt, at }));
    for (const channel of CHANNELS) {
      const told = items.filter(({ patientId }) => telling.isOn(topic, channel, patientId));
      // What changed in an account is told in a mail of its own.
      if (told.length === 0 || (topic === 'account' && channel === 'email')) continue;
      const from = { userId, channel, locale, followUp: false, newsIds: told.map(({ id }) => id) };
      if (digestAt && channel === 'email') plan.outbound.push({ ...from, topic: null, deviceId: null, since: digestAt, due: digestAt });
      else {
        const since = firstOf(told, at);
        const devices = channel === 'push' ? await ways.devices() : [null];
        for (const deviceId of devices) plan.outbound.push({ ...from, topic, deviceId, since, due: ways.due({ topic, channel, deviceId }, digestAt ?? at) });
      }
    }
  }
  return plan;
}

const firstOf = (news: readonly News[], now: Date): Date => news.reduce((first, { at }) => (at < first ? at : first), now);

/** One for each thing. */
function noticesOf(
  userId: string,
  topic: Topic,
  news: readonly News[],
  { telling, digestAt, at }: { readonly telling: Telling; readonly digestAt: Date | null; readonly at: Date },
): (NoticeDraft & FromNews)[] {
  const things = Map.groupBy(news, thingOf);
  return [...things].flatMap(([thing, [first, ...more]]) => {
    if (!first) return [];
    const { patientId, entityId } = first;
    const happenedAt = more.reduce((last, item) => (item.at > last ? item.at : last), first.at);
    const followUpAt = telling.nextWays(topic, patientId).length > 0 ? new Date(at.getTime() + FOLLOW_UP_MS) : null;
    return [{ userId, topic, patientId, entityId, thing, happenedAt, followUpAt, digestAt, newsIds: [first, ...more].map(({ id }) => id) }];
  });
}

/** The row it is about; where there is none, each piece of news is a thing of its own. */
const thingOf = ({ topic, patientId, entityId, id }: News): string => `${topic} ${patientId ?? ''} ${entityId ?? id}`;

export interface Ways {
  /** The person's browsers. */
  devices(): Promise<readonly string[]>;
  /** Then; or a while after the last one; or at the end of the quiet hours. What warns about the account never waits, and letters wait at the desk (`features/desk/letters.ts`). */
  due(way: { readonly topic: Topic; readonly channel: Channel; readonly deviceId: string | null }, from: Date): Date;
}

/** What was sent lately, asked once for all topics. */
export async function waysOf({ db, features, now }: Planner, userId: string, { quiet }: Pick<Telling, 'quiet'>): Promise<Ways> {
  const at = now();
  const lately = await db.prisma.outboundMail.findMany({
    where: { recipientId: userId, topic: { not: null }, sentAt: { gt: new Date(at.getTime() - APART_MS) } },
    select: { topic: true, channel: true, deviceId: true, sentAt: true },
  });
  let known: Promise<readonly string[]> | undefined;
  return {
    devices: () => (known ??= devicesOf(db, userId)),
    due({ topic, channel, deviceId }, from) {
      if (topic === 'account' || channel === 'mail') return from;
      const same = lately.filter((row) => row.topic === topic && row.channel === channel && row.deviceId === deviceId);
      const last = same.reduce((latest, { sentAt }) => Math.max(latest, sentAt?.getTime() ?? 0), 0);
      const apart = new Date(Math.max(from.getTime(), last + (recordTopic(features, topic)?.isUrgent ? 0 : APART_MS)));
      return endOfQuiet(quiet, apart) ?? apart;
    },
  };
}

async function devicesOf({ prisma }: Portal['db'], userId: string): Promise<readonly string[]> {
  const devices = await prisma.pushDevice.findMany({ where: { userId }, select: { id: true }, orderBy: { id: 'asc' } });
  return devices.map(({ id }) => id);
}
