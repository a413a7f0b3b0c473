/**
 * How one person wants to hear: what they chose for each topic and way, how soon,
 * on which way next when something stays unread, and otherwise for somebody they
 * look after. The one place that answers whether something goes to somebody on
 * some way.
 */
import { z } from 'zod';
import type { PrismaClient } from '../database/generated/client.ts';
import type { Portal } from '../portal.ts';
import { CHANNELS } from './channel.ts';
import type { Channel } from './channel.ts';
import { choicesIn, isAlwaysOn, isUsable } from './choices.ts';
import { nextDigest } from './digest-time.ts';
import type { DigestTime } from './digest-time.ts';
import { FOLLOW_UP_WAYS } from './policy.ts';
import type { FollowUpWay } from './policy.ts';
import type { QuietTimes } from './quiet-hours.ts';
import { MODES, RHYTHMS } from './telling-words.ts';
import type { Mode, Rhythm } from './telling-words.ts';
import type { Topic } from './topics.ts';
import { recordTopic, topicsOf } from './words.ts';

export type FollowUp = Readonly<Record<FollowUpWay, boolean>>;

/** How one topic is told. */
export interface TopicTelling {
  readonly inPortal: boolean;
  readonly rhythm: Rhythm;
  readonly followUp: FollowUp;
}

export type PersonMatrix = Readonly<Record<string, Readonly<Record<Channel, boolean>>>>;

export interface PersonTelling {
  readonly mode: Mode;
  readonly matrix: PersonMatrix | null;
}

const followUpShape = z.object({ push: z.boolean(), email: z.boolean(), text: z.boolean() });
const TopicsKept = z.record(z.string(), z.object({ inPortal: z.boolean(), rhythm: z.enum(RHYTHMS), followUp: followUpShape }));
const MatrixKept = z.record(z.string(), z.object({ email: z.boolean(), text: z.boolean(), push: z.boolean(), mail: z.boolean() }));

/** What somebody chose beside the matrix; what they did not choose is as nobody chose it. */
export interface Chosen {
  readonly topics: Readonly<Record<string, TopicTelling>>;
  readonly digest: DigestTime | null;
  readonly ways: readonly FollowUpWay[];
  /** By patient. */
  readonly people: ReadonlyMap<string, PersonTelling>;
}

/** What an own list of notices shows: all that is told in the portal, of those people that are told of. */
export interface Shown {
  isShown(topic: string, patientId: string | null): boolean;
}

export interface Telling extends Shown {
  readonly quiet: QuietTimes | null;
  readonly ways: readonly FollowUpWay[];
  /** `null` for who did not say when: then nothing waits for it, either. */
  readonly digest: DigestTime | null;
  ofTopic(topic: Topic): TopicTelling;
  /** Whether they want it on this way, also where it reaches nobody now. */
  isChosen(topic: string, channel: Channel, patientId: string | null): boolean;
  /** Whether it goes out on this way, at once or later. */
  isOn(topic: Topic, channel: Channel, patientId: string | null): boolean;
  /** The ways on which it is not told at first, and may be when it stays unread: in the order in which they are tried. */
  nextWays(topic: Topic, patientId: string | null): FollowUpWay[];
  /** The moment of the digest it waits for; `null` when it is told at once. */
  waitsFor(topic: Topic, now: Date): Date | null;
}

type Tables = Pick<PrismaClient, 'noticeChoice' | 'personChoice'>;

export async function readChosen(db: Tables, userId: string): Promise<Chosen> {
  const [row, people] = [await db.noticeChoice.findUnique({ where: { userId } }), await db.personChoice.findMany({ where: { userId } })];
  const ways = FOLLOW_UP_WAYS.toSorted((one, other) => placeOf(row?.ways, one) - placeOf(row?.ways, other));
  return {
    topics: row ? TopicsKept.parse(row.topics) : {},
    digest: row && { atMin: row.atMin, weekday: row.weekday, timeZone: row.timeZone },
    ways,
    people: new Map(
      people.map(({ patientId, mode, matrix }) => [patientId, { mode: asMode(mode), matrix: matrix === null ? null : MatrixKept.parse(matrix) }]),
    ),
  };
}

const placeOf = (ways: readonly Channel[] | undefined, way: Channel): number => ways?.indexOf(way) ?? 0;
const asMode = (mode: string): Mode => MODES.find((known) => known === mode) ?? 'own';

const isUrgent = (features: Portal['features'], topic: string): boolean => recordTopic(features, topic)?.isUrgent === true;

export function shownBy({ topics, people }: Chosen, features: Portal['features']): Shown {
  return {
    isShown(topic, patientId) {
      // What warns about the account can't be left out.
      if (topic === 'account') return true;
      const mode = patientId === null ? 'own' : (people.get(patientId)?.mode ?? 'own');
      if (mode === 'none' || (mode === 'urgent' && !isUrgent(features, topic))) return false;
      return topics[topic]?.inPortal ?? true;
    },
  };
}

/** @throws {ApiProblem} resource/not-found */
export async function readTelling(
  { config, db: { prisma }, features, now }: Pick<Portal, 'config' | 'db' | 'features' | 'now'>,
  userId: string,
): Promise<Telling> {
  const { channels, wanted, refused } = await choicesIn(prisma, userId, now(), { config, features });
  const chosen = await readChosen(prisma, userId);
  const quiet = await prisma.quietHours.findUnique({ where: { userId } });
  const { digest } = chosen;

  const ofTopic = (topic: Topic): TopicTelling => {
    const known = chosen.topics[topic];
    const rhythm = topic === 'account' || isUrgent(features, topic) ? 'at-once' : (known?.rhythm ?? 'at-once');
    const isOpen = (way: FollowUpWay): boolean => topic !== 'account' && (known?.followUp[way] ?? !refused(topic, way));
    return {
      inPortal: topic === 'account' || (known?.inPortal ?? true),
      rhythm,
      followUp: { push: isOpen('push'), email: isOpen('email'), text: isOpen('text') },
    };
  };
  const personOf = (patientId: string | null): PersonTelling => (patientId === null ? null : chosen.people.get(patientId)) ?? { mode: 'own', matrix: null };
  const isMuted = ({ mode }: PersonTelling, topic: string): boolean => mode === 'none' || (mode === 'urgent' && !isUrgent(features, topic));
  const isChosen = (topic: string, channel: Channel, patientId: string | null): boolean => {
    const person = personOf(patientId);
    if (isMuted(person, topic)) return false;
    // A topic that came later than the choice is told as their own is.
    const own = person.mode === 'matrix' ? person.matrix?.[topic] : undefined;
    return own ? own[channel] : wanted(topic, channel);
  };
  const isOn = (topic: Topic, channel: Channel, patientId: string | null): boolean =>
    isAlwaysOn(topic, channel) || (isChosen(topic, channel, patientId) && isUsable(channels, channel));
  return {
    ...shownBy(chosen, features),
    quiet,
    ways: chosen.ways,
    digest,
    ofTopic,
    isChosen,
    isOn,
    nextWays(topic, patientId) {
      const person = personOf(patientId);
      if (isMuted(person, topic) || ofTopic(topic).rhythm !== 'at-once') return [];
      // For this person every way was decided on.
      if (person.mode === 'matrix' && person.matrix?.[topic]) return [];
      const { followUp } = ofTopic(topic);
      return chosen.ways.filter((way) => followUp[way] && isUsable(channels, way) && !isOn(topic, way, patientId));
    },
    waitsFor(topic, at) {
      const { rhythm } = ofTopic(topic);
      return rhythm === 'at-once' || digest === null ? null : nextDigest(digest, rhythm, at);
    },
  };
}

/** Every topic with every way, for whoever must name all. */
export const isWhole = (features: Portal['features'], matrix: PersonMatrix): boolean => {
  const topics: readonly string[] = topicsOf(features);
  return Object.keys(matrix).length === topics.length && topics.every((topic) => CHANNELS.every((channel) => matrix[topic]?.[channel] !== undefined));
};
