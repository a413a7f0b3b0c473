/** What tests of being told share: ways to send that keep what they get, and what people chose. */
import { beforeEach } from 'node:test';
import { FOLLOW_UP } from '../notifications/follow-up.ts';
import { SPREAD_NEWS } from '../notifications/news.ts';
import type { FollowUpWay } from '../notifications/policy.ts';
import type { Rhythm } from '../notifications/telling-words.ts';
import { SEND_EMAIL, SEND_PUSH, SEND_TEXT } from '../mail/send-kinds.ts';
import { MailTransportError } from '../mail/transport.ts';
import type { MailMessage, PushMessage, TextMessage } from '../mail/transport.ts';
import { titlesOf, topicsOf } from '../notifications/words.ts';
import type { NoticeChoices, NoticeChoicesChange } from '../features/notices/schema.ts';
import type { TestPortal } from './portal.ts';

export const HOUR = 60 * 60_000;
export const MINUTE = 60_000;

export interface TellingBench {
  readonly mails: MailMessage[];
  readonly texts: TextMessage[];
  readonly pushes: PushMessage[];
  /** Ways that are down now: they take nothing. */
  readonly down: Set<'email' | 'text' | 'push'>;
  /** Spreads and sends what is due. */
  dispatch(): Promise<void>;
  /** The same with what is unread for long. */
  sweep(): Promise<void>;
  /** What went out since the last look, "to what", in the order of ways. */
  sent(): string[];
  choose(username: string, topic: string, channel: 'email' | 'text' | 'push' | 'mail', enabled: boolean): Promise<void>;
  confirmPhone(username: string, address?: string): Promise<void>;
  addBrowser(username: string): Promise<string>;
  /** Hours in UTC. */
  beQuiet(username: string, from: number, until: number): Promise<void>;
  /** Moves the clock on to the next time it is this hour in UTC. */
  untilHour(hour: number): void;
}

/** Empties all that was told before each test, and takes what is sent. */
export function useTelling(portal: () => TestPortal): TellingBench {
  const [mails, texts, pushes]: [MailMessage[], TextMessage[], PushMessage[]] = [[], [], []];
  const down = new Set<'email' | 'text' | 'push'>();
  const db = () => portal().portal.db.prisma;
  const userId = async (username: string) => (await db().user.findUniqueOrThrow({ where: { username }, select: { id: true } })).id;
  const refuseWhileDown = (way: 'email' | 'text' | 'push') => {
    if (down.has(way)) throw new MailTransportError({ code: 'ECONNREFUSED', refused: false, permanent: false });
  };
  beforeEach(async () => {
    portal().transports.email = { send: async (mail, handOver) => (refuseWhileDown('email'), await handOver(), void mails.push(mail)) };
    portal().transports.text = { send: async (text, handOver) => (refuseWhileDown('text'), await handOver(), void texts.push(text)) };
    portal().transports.push = { send: async (push, handOver) => (refuseWhileDown('push'), await handOver(), void pushes.push(push)) };
    for (const list of [mails, texts, pushes]) list.length = 0;
    down.clear();
    for (const name of [
      'outboundMail',
      'news',
      'notice',
      'quietHours',
      'communicationPreference',
      'contactChannel',
      'pushDevice',
      'noticeChoice',
      'personChoice',
    ] as const)
      await (db()[name] as ReturnType<typeof db>['news']).deleteMany();
    await portal().portal.db.sql('forget_jobs', 'delete from jobs.job');
    await db().user.updateMany({ data: { emailVerified: true } });
  });
  const sending = [SEND_EMAIL, SEND_TEXT, SEND_PUSH];
  return {
    mails,
    texts,
    pushes,
    down,
    async dispatch() {
      await portal().runDueJobs(SPREAD_NEWS, ...sending);
    },
    async sweep() {
      await portal().runDueJobs(SPREAD_NEWS, FOLLOW_UP, ...sending);
      await portal().runDueJobs(...sending);
    },
    sent() {
      const { features } = portal().portal;
      const titles = topicsOf(features).flatMap((topic) => Object.values(titlesOf(features, topic)));
      return [
        ...mails
          .splice(0)
          .map(({ to, subject }) => `${to} ${subject.split(' – ')[0] ?? ''}`)
          .toSorted(),
        ...texts
          .splice(0)
          .map(({ to, text }) => `${to} ${text.split(': ')[1]?.split('. ')[0] ?? ''}`)
          .toSorted(),
        ...pushes
          .splice(0)
          .map(({ payload }) => `push ${titles.find((title) => payload.includes(title)) ?? payload}`)
          .toSorted(),
      ];
    },
    async choose(username, topic, channel, enabled) {
      const key = { userId: await userId(username), topic, channel };
      await db().communicationPreference.upsert({ where: { userId_topic_channel: key }, create: { ...key, enabled }, update: { enabled } });
    },
    async confirmPhone(username, address = '+15555550177') {
      await db().contactChannel.create({ data: { userId: await userId(username), channel: 'text', address, confirmedAt: portal().portal.now() } });
    },
    async addBrowser(username) {
      const row = {
        userId: await userId(username),
        addressKey: crypto.randomUUID(),
        sealed: Buffer.from('x'),
        name: 'Firefox, Linux',
        createdAt: portal().portal.now(),
      };
      return (await db().pushDevice.create({ data: row })).id;
    },
    async beQuiet(username, from, until) {
      await db().quietHours.create({ data: { userId: await userId(username), fromMin: from * 60, untilMin: until * 60, timeZone: 'UTC' } });
    },
    untilHour(hour) {
      const at = portal().portal.now();
      const minutes = hour * 60 - (at.getUTCHours() * 60 + at.getUTCMinutes());
      portal().advance(((minutes + 24 * 60) % (24 * 60)) * MINUTE);
    },
  };
}

/** What a person chose as a client sends it back, with some of it changed. They sign in for it: hours may have gone by. */
export async function changeChoices(opened: TestPortal, username: string, change: (choices: NoticeChoicesChange) => NoticeChoicesChange): Promise<Response> {
  const visitor = await opened.signIn(username);
  const { topics, digest, order, people } = (await (await visitor.get('/api/notices/choices')).json()) as NoticeChoices;
  return visitor.send(
    'PUT',
    '/api/notices/choices',
    change({
      topics: Object.fromEntries(
        topics.flatMap(({ topic, inPortal, rhythm, followUp, isFixed }) => (isFixed ? [] : [[topic, { inPortal, rhythm, followUp }]])),
      ),
      digest,
      order,
      people: Object.fromEntries(people.map(({ patient, mode, matrix }) => [patient.id, { mode, matrix }])),
    }),
  );
}

/** One topic told otherwise. */
export const withTopic =
  (topic: string, told: { readonly inPortal?: boolean; readonly rhythm?: Rhythm; readonly followUp?: Partial<Record<FollowUpWay, boolean>> }) =>
  (choices: NoticeChoicesChange): NoticeChoicesChange => {
    const had = choices.topics[topic];
    if (!had) throw new Error(`There is no ${topic} to choose about.`);
    return { ...choices, topics: { ...choices.topics, [topic]: { ...had, ...told, followUp: { ...had.followUp, ...told.followUp } } } };
  };
