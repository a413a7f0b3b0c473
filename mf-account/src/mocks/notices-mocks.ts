/** How people hear, what was sent to them and what failed, for stories and tests, as named scenarios. Bodies pass the BFF's own schemas. */
import * as notices from '@portal/bff/contract/schemas/notices';
import type { FailedNotice, NoticeChoices, NoticeChoicesChange, SentNotice, WaitingNotice } from '@portal/bff/contract/notices';
import { partOf } from '@portal/shell/contract/testing';
import { delay, http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';
import { noContent, problem } from './server-mocks.ts';

const API = '/api/notices';
const DESK = '/api/clinics/:clinicId/notices/failed';

/** Choices that reached the API, oldest first. */
export const sentChoices: NoticeChoicesChange[] = [];
/** What staff decided, oldest first: `retry 1`, `drop 1`, `retry all text`. */
export const decidedNotices: string[] = [];

export const JUNE = { id: '6a1d2e3f-4b5c-4d6e-9f70-8192a3b4c5d6', name: 'June Ruiz' };
const WALTER = { id: '6a1d2e3f-4b5c-4d6e-9f70-8192a3b4c5d7', name: 'Walter Ruiz' };
const NO_WAY = { email: false, text: false, push: false };

function choices(more: Partial<NoticeChoices> = {}): NoticeChoices {
  const topic = (name: string, change: Partial<NoticeChoices['topics'][number]> = {}) => ({
    topic: name,
    inPortal: true,
    rhythm: 'at-once' as const,
    followUp: NO_WAY,
    isUrgent: false,
    isFixed: false,
    ...change,
  });
  return notices.NoticeChoices.parse({
    topics: [
      topic('appointments'),
      topic('offers', { isUrgent: true, followUp: { ...NO_WAY, text: true } }),
      topic('reminders'),
      topic('results'),
      topic('comments'),
      topic('refills'),
      topic('messages', { followUp: { ...NO_WAY, text: true, email: true } }),
      topic('bills', { rhythm: 'weekly' }),
      topic('billDisputes'),
      topic('account', { isFixed: true }),
    ],
    digest: { time: '18:00', weekday: 1, timeZone: 'America/Chicago' },
    order: ['push', 'email', 'text'],
    followUpHours: 3,
    people: [],
    ...more,
  });
}

const PEOPLE: Partial<NoticeChoices> = {
  people: [
    { patient: JUNE, mode: 'own', matrix: null },
    { patient: WALTER, mode: 'urgent', matrix: null },
  ],
};

/** A server that keeps what is chosen. @param fails how many times it can’t at first */
function choosing(begin: NoticeChoices, fails = 0): RequestHandler[] {
  let now = begin;
  let left = fails;
  return [
    http.get(`${API}/choices`, () => HttpResponse.json(now)),
    http.put(`${API}/choices`, async ({ request }) => {
      const change = notices.NoticeChoicesChange.parse(await request.json());
      if (left > 0) {
        left -= 1;
        return problem(500, 'service/internal');
      }
      sentChoices.push(change);
      now = notices.NoticeChoices.parse({
        ...now,
        digest: change.digest,
        order: change.order,
        topics: now.topics.map((each) => ({ ...each, ...change.topics[each.topic] })),
        people: now.people.map((each) => ({ ...each, ...change.people[each.patient.id] })),
      });
      return HttpResponse.json(now);
    }),
  ];
}

export const noticeChoicesScenarios = {
  own: () => choosing(choices()),
  withPeople: () => choosing(choices(PEOPLE)),
  saveFails: () => choosing(choices(PEOPLE), 1),
  serverError: () => [http.get(`${API}/choices`, () => problem(500, 'service/internal'))],
} satisfies Record<string, () => RequestHandler[]>;

const idOf = (number: number): string => `7a1d2e3f-4b5c-4d6e-9f70-${String(number).padStart(12, '0')}`;

function sent(number: number, more: Partial<SentNotice> = {}): SentNotice {
  return notices.SentNotice.parse({
    id: idOf(number),
    channel: 'email',
    address: 'e•••@example.org',
    topic: 'messages',
    titles: {},
    isFollowUp: false,
    isDigest: false,
    at: new Date(Date.UTC(2026, 10, 24, 20, 0) - number * 5_400_000).toISOString(),
    outcome: 'sent',
    reason: null,
    ...more,
  });
}

const LOG: readonly SentNotice[] = [
  sent(1, { channel: 'text', address: '(•••) •••-0143', isFollowUp: true }),
  sent(2),
  sent(3, { topic: 'results', outcome: 'failed' }),
  sent(4, { channel: 'push', address: 'Firefox, Linux', topic: 'bills', outcome: 'skipped', reason: 'read' }),
  sent(5, { channel: 'mail', address: null, topic: null, isDigest: true }),
];

const WAITING: readonly WaitingNotice[] = [
  { ...sent(6, { topic: 'bills' }), until: '2026-11-30T00:00:00.000Z', reason: 'digest' },
  { ...sent(7, { channel: 'text', address: '(•••) •••-0143' }), until: null, reason: 'trying-again' },
].map((each) => notices.WaitingNotice.parse(each));

const log = (all: readonly SentNotice[], waiting: readonly WaitingNotice[] = []) => [
  http.get(`${API}/sent`, ({ request }) => HttpResponse.json(notices.SentNotices.parse({ ...partOf(all, request), waiting, keptDays: 180 }))),
];

export const sentScenarios = {
  some: () => log(LOG, WAITING),
  many: () => log(Array.from({ length: 45 }, (_, at) => sent(at + 1))),
  empty: () => log([]),
  longContent: () =>
    log(LOG.map((each) => ({ ...each, address: 'maximiliana.constantinopolska.featherstonehaugh@an-extraordinarily-long-domain-name.example.org' }))),
  serverError: () => [http.get(`${API}/sent`, () => problem(500, 'service/internal'))],
  slow: () => [http.get(`${API}/sent`, never)],
} satisfies Record<string, () => RequestHandler[]>;

function failed(number: number, more: Partial<FailedNotice> = {}): FailedNotice {
  return notices.FailedNotice.parse({
    id: idOf(number),
    channel: 'text',
    recipient: 'Elena Ruiz',
    address: '(•••) •••-0143',
    topic: 'messages',
    cause: 'provider',
    problem: '503',
    maybeSent: false,
    tries: 12,
    at: new Date(Date.UTC(2026, 10, 20, 15, 0) + number * 5_400_000).toISOString(),
    ...more,
  });
}

const FAILED: readonly FailedNotice[] = [
  failed(1),
  failed(2, { recipient: 'Jonas Keller', cause: 'unknown-whether-sent', problem: 'handover-unknown', maybeSent: true, tries: 1 }),
  failed(3, { channel: 'email', recipient: 'Mia Ruiz', address: 'm•••@example.org', topic: null, cause: 'address', problem: '550' }),
];

/** A server that keeps what is decided. */
function deciding(begin: readonly FailedNotice[], down: readonly string[] = [], answers: () => Response = noContent): RequestHandler[] {
  let all = [...begin];
  const take = (ids: (each: FailedNotice) => boolean, what: string): Response => {
    const answer = answers();
    if (!answer.ok) return answer;
    decidedNotices.push(what);
    all = all.filter((each) => !ids(each));
    return answer;
  };
  const channels = () =>
    (['email', 'text', 'push', 'mail'] as const)
      .map((channel) => ({
        channel,
        failed: all.filter((each) => each.channel === channel).length,
        waiting: down.includes(channel) ? 7 : 0,
        downSince: down.includes(channel) ? '2026-11-24T15:00:00.000Z' : null,
      }))
      .filter((each) => each.failed > 0 || each.downSince !== null);
  return [
    http.get(DESK, ({ request }) => {
      const channel = new URL(request.url).searchParams.get('channel');
      const fits = all.filter((each) => channel === null || each.channel === channel);
      return HttpResponse.json(notices.FailedNotices.parse({ ...partOf(fits, request), channels: channels() }));
    }),
    http.put(`${DESK}/retry`, async ({ request }) => {
      const { channel } = notices.RetryChannel.parse(await request.json());
      return take((each) => each.channel === channel && !each.maybeSent, `retry all ${channel}`);
    }),
    http.put(`${DESK}/:noticeId/retry`, ({ params }) => take(({ id }) => id === params['noticeId'], `retry ${numberOf(params['noticeId'])}`)),
    http.delete(`${DESK}/:noticeId`, ({ params }) => take(({ id }) => id === params['noticeId'], `drop ${numberOf(params['noticeId'])}`)),
  ];
}

export const unsentScenarios = {
  failed: () => deciding(FAILED),
  down: () => deciding(FAILED, ['text']),
  many: () => deciding(Array.from({ length: 25 }, (_, at) => failed(at + 1))),
  empty: () => deciding([]),
  longContent: () =>
    deciding(FAILED.map((each) => ({ ...each, recipient: 'Maximiliana Constantinopolska-Featherstonehaugh-Cholmondeley', problem: 'x'.repeat(90) }))),
  decidingFails: () => deciding(FAILED, [], () => problem(503, 'service/database-unavailable')),
  serverError: () => [http.get(DESK, () => problem(500, 'service/internal'))],
  slow: () => [http.get(DESK, never)],
} satisfies Record<string, () => RequestHandler[]>;

const numberOf = (id: unknown): number => Number(String(id).slice(-12));

async function never(): Promise<Response> {
  await delay('infinite');
  return new HttpResponse();
}

/** The parameters of a story: each time it is drawn it has a server of its own, to which nothing was said yet. */
export function served(...scenarios: readonly (() => readonly RequestHandler[])[]) {
  return {
    get msw() {
      return scenarios.flatMap((scenario) => scenario());
    },
  };
}
