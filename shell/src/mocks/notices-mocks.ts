/** What a person was told, as the shell's stories and tests see it: named scenarios, each answer parsed by the BFF's own schema. */
import * as notices from '@portal/bff/contract/schemas/notices';
import type { Notice, NoticeCount } from '@portal/bff/contract/notices';
import { delay, http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';
import { partOf } from '../contract/testing/part-of.ts';
import { ELENA, MIA } from './shell-mocks.ts';

const API = '/api/notices';

/** What reached the API that changes something, oldest first: `read 1`, `unread 1`, `all messages`, `undo`, `seen`. */
export const markedNotices: string[] = [];

const WORDS = {
  messages: { en: 'You have a new message', es: 'Tiene un mensaje nuevo' },
  results: { en: 'You have a new test result', es: 'Tiene un resultado de prueba nuevo' },
  offers: { en: 'A visit time to answer', es: 'Una hora por responder' },
  bills: { en: 'You have a new bill', es: 'Tiene una factura nueva' },
  account: { en: 'News about your account', es: 'Novedades sobre su cuenta' },
} as const;

const OWN = { id: ELENA.id, name: 'Elena Ruiz' };
const CHILD = { id: MIA.id, name: 'Mia Ruiz' };

/** The id of the notice with a number, 1 being the newest. */
export const noticeId = (number: number): string => `7a1d2e3f-4b5c-4d6e-9f70-${String(number).padStart(12, '0')}`;

function notice(number: number, topic: keyof typeof WORDS, patient: Notice['patient'], more: Partial<Notice> = {}): Notice {
  return notices.Notice.parse({
    id: noticeId(number),
    topic,
    titles: WORDS[topic],
    patient,
    at: new Date(Date.UTC(2026, 10, 24, 20, 0) - number * 5_400_000).toISOString(),
    path: patient ? `/patients/${patient.id}/${topic}/${number}` : '/account/security',
    isUrgent: topic === 'offers',
    isRead: false,
    isSeen: true,
    ...more,
  });
}

const SOME: readonly Notice[] = [
  notice(1, 'messages', OWN, { isSeen: false }),
  notice(2, 'offers', CHILD),
  notice(3, 'results', OWN),
  notice(4, 'bills', OWN, { isRead: true }),
  notice(5, 'account', null, { isRead: true }),
];

/** A server that keeps what is marked. */
function keeping(begin: readonly Notice[]): RequestHandler[] {
  let all = [...begin];
  const undone = new Map<string, readonly string[]>();
  const counts = (): NoticeCount => ({
    unread: all.filter(({ isRead }) => !isRead).length,
    unseen: all.filter(({ isRead, isSeen }) => !isRead && !isSeen).length,
  });
  const set = (ids: readonly string[], isRead: boolean): void => {
    all = all.map((each) => (ids.includes(each.id) ? { ...each, isRead } : each));
  };
  return [
    http.get(API, ({ request }) => {
      const asked = new URL(request.url).searchParams;
      const fits = all.filter(
        (each) =>
          (asked.get('unread') !== 'true' || !each.isRead) &&
          [each.topic, null].includes(asked.get('topic')) &&
          [each.patient?.id, null].includes(asked.get('patientId') ?? null),
      );
      return HttpResponse.json(
        notices.Notices.parse({
          ...partOf(fits, request),
          counts: counts(),
          newestAt: all[0]?.at ?? null,
          topics: [...new Map(all.map(({ topic, titles }) => [topic, { topic, titles }])).values()],
          patients: [...new Map(all.flatMap(({ patient }) => (patient ? [[patient.id, patient] as const] : []))).values()],
        }),
      );
    }),
    http.get(`${API}/count`, () => HttpResponse.json(notices.NoticeCount.parse(counts()))),
    http.put(`${API}/seen`, async ({ request }) => {
      const { until } = notices.SeenUntil.parse(await request.json());
      markedNotices.push('seen');
      all = all.map((each) => (each.at <= until ? { ...each, isSeen: true } : each));
      return HttpResponse.json(notices.NoticeCount.parse(counts()));
    }),
    http.put(`${API}/marks/:markId`, async ({ request, params }) => {
      const { until, topic, patientId } = notices.MarkAll.parse(await request.json());
      const changed = all
        .filter(({ at, isRead }) => !isRead && at <= until)
        .filter((each) => (topic ? each.topic === topic : true) && (patientId ? each.patient?.id === patientId : true))
        .map(({ id }) => id);
      markedNotices.push(['all', topic, patientId].filter(Boolean).join(' '));
      undone.set(String(params['markId']), changed);
      set(changed, true);
      return HttpResponse.json(notices.Marked.parse({ changed: changed.length, counts: counts() }));
    }),
    http.delete(`${API}/marks/:markId`, ({ params }) => {
      const changed = undone.get(String(params['markId'])) ?? [];
      markedNotices.push('undo');
      set(changed, false);
      return HttpResponse.json(notices.Marked.parse({ changed: changed.length, counts: counts() }));
    }),
    http.put(`${API}/:noticeId`, async ({ request, params }) => {
      const { isRead } = notices.NoticeMark.parse(await request.json());
      const id = String(params['noticeId']);
      markedNotices.push(`${isRead ? 'read' : 'unread'} ${Number(id.slice(-12))}`);
      set([id], isRead);
      return HttpResponse.json(notices.NoticeCount.parse(counts()));
    }),
  ];
}

const TROUBLE = {
  type: 'urn:problem:service:database-unavailable',
  title: '',
  status: 503,
  code: 'service/database-unavailable',
  requestId: 'r1',
};
const down = () => HttpResponse.json(TROUBLE, { status: 503 });
const LONG = 'Maximiliana Constantinopolska-Featherstonehaugh-Cholmondeley-Marjoribanks';

/** What the API can be like. Each call is a server of its own. */
export const noticesMocks = {
  some: () => keeping(SOME),
  none: () => keeping([]),
  read: () => keeping(SOME.map((each) => ({ ...each, isRead: true, isSeen: true }))),
  many: () => keeping(Array.from({ length: 130 }, (_, at) => notice(at + 1, at % 3 === 0 ? 'results' : 'messages', at % 2 === 0 ? OWN : CHILD))),
  long: () =>
    keeping(
      SOME.map((each) => ({
        ...each,
        titles: { en: `${each.titles['en']}, and this one says a great deal more than any notice should, so that it needs many lines` },
        patient: each.patient && { ...each.patient, name: LONG },
      })),
    ),
  markingFails: () => [http.put(`${API}/marks/:markId`, down), http.put(`${API}/:noticeId`, down), ...keeping(SOME)],
  down: () => [http.get(API, down), http.get(`${API}/count`, down)],
  slow: () => [
    http.get(API, async () => {
      await delay('infinite');
      return new HttpResponse();
    }),
  ],
} satisfies Record<string, () => RequestHandler[]>;

/** The parameters of a story: each time it is drawn it has a server of its own, of which nothing is marked yet. */
export function noticesServed(scenario: keyof typeof noticesMocks) {
  return {
    get msw() {
      return noticesMocks[scenario]();
    },
  };
}
