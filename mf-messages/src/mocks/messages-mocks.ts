/**
 * The messages API for stories and tests, as named scenarios. Bodies pass the
 * BFF's own schemas, so a mock that no longer matches the API fails.
 */
import * as drafts from '@portal/bff/contract/schemas/drafts';
import * as messages from '@portal/bff/contract/schemas/messages';
import type { ThreadMessage, ThreadSummary, ThreadWork } from '@portal/bff/contract/messages';
import { delay, http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';
import { partOf } from '@portal/shell/contract/testing';
import { composeServer } from './compose-mocks.ts';
import { MARKUP_CORPUS } from './markup-corpus.ts';
import { problem } from './problem.ts';

export { problem };

export const PATIENT_API = '/api/patients/:patientId/messages';
export const CLINIC_API = '/api/clinics/:clinicId/messages';
const ZONE = 'America/Chicago';

export const uuid = (number: number) => `0192f0c1-2d3e-7a4b-8c5d-${String(number).padStart(12, '0')}`;

/** The thread with a new message of the clinic. */
export const THREAD_ID = uuid(1);

const message = (
  number: number,
  side: ThreadMessage['side'],
  authorName: string,
  sentAt: string,
  body: string,
  more: Partial<ThreadMessage> = {},
): ThreadMessage => ({
  id: uuid(number),
  side,
  authorName,
  authorRole: null,
  onBehalfOf: null,
  body,
  sentAt,
  mine: false,
  files: [],
  ...more,
});

export const ASKED = message(
  11,
  'patient',
  'Elena Ruiz',
  '2026-11-22T15:05:00.000Z',
  'My new tablets make me dizzy in the morning.\n\nShould I take them at night?',
);
export const ANSWERED = message(12, 'clinic', 'Nora Lindqvist', '2026-11-23T16:30:00.000Z', 'Yes, take them at bedtime this week and tell us how you feel.', {
  authorRole: 'Nurse',
});
/** When a conversation had its newest message. */
export const NEWEST_AT = '2026-11-24T15:00:00.000Z';
/** What the other side writes while the page is open. */
export const ARRIVING = message(13, 'clinic', 'Nora Lindqvist', '2026-11-24T15:00:00.000Z', 'How did you sleep?', { authorRole: 'Nurse' });

const PATIENT = { id: uuid(70), displayName: 'Elena Ruiz', birthDate: '1974-03-09', patientNumber: 'NH-104210' };
export const summary = (number: number, subject: string, more: Partial<ThreadSummary> = {}): ThreadSummary => ({
  id: uuid(number),
  subject,
  lastMessageAt: ANSWERED.sentAt,
  lastAuthor: ANSWERED.authorName,
  lastIsMine: false,
  lastOnBehalfOf: null,
  excerpt: ANSWERED.body,
  unreadCount: 0,
  timeZone: ZONE,
  category: null,
  hasFiles: false,
  place: 'inbox',
  folderId: null,
  standing: null,
  patient: null,
  work: null,
  ...more,
});

export const OPEN = summary(1, 'Dizzy from new tablets', { unreadCount: 1 });
const THREADS = [OPEN, summary(2, 'Refill of metformin', { lastAuthor: 'Elena Ruiz', excerpt: 'Thank you!' })];
export const LONG = 'Question about the morning dose of my blood pressure medicine and the letter from the insurance company '.repeat(2).trim();

export const threadOf = (of: ThreadSummary, all: readonly ThreadMessage[]) =>
  messages.Thread.parse({
    ...of,
    messages: all,
    messageCount: all.length,
    earlier: null,
    linked: null,
    closesAt: null,
    isClosed: false,
    standing: null,
    draft: '',
    made: [],
    colleagues: null,
  });
const ownedBy = (name: string, all: readonly ThreadMessage[]) => all.map((one) => ({ ...one, mine: one.authorName === name }));

const done = () => new HttpResponse(null, { status: 204 });
/** Where one side's drafts of replies are. */
const draftsAt = (api: string): string => api.replace('/messages', '/drafts/:form');

const always = (answerWith: () => Response | Promise<Response>): RequestHandler[] => [
  http.all(`${PATIENT_API}/*`, answerWith),
  http.all(`${CLINIC_API}/*`, answerWith),
  http.all(draftsAt(PATIENT_API), answerWith),
];

/** The routes of one side. `thread` is asked anew at each request. */
function side(api: string, author: string, threads: () => readonly ThreadSummary[], thread: () => object, typedBefore: string | null = null): RequestHandler[] {
  return [
    http.get(`${api}/threads`, ({ request }) => HttpResponse.json(messages.ThreadList.parse(partOf(threads(), request)))),
    http.get(`${api}/threads/:threadId`, () => HttpResponse.json(thread())),
    http.put(`${api}/threads/:threadId/read`, done),
    http.put(draftsAt(api), async ({ request }) => {
      drafts.FormDraft.parse(await request.json());
      return done();
    }),
    http.delete(draftsAt(api), done),
    http.get(draftsAt(api), () => HttpResponse.json(drafts.KeptFormDraft.parse({ value: typedBefore }))),
    ...(api === PATIENT_API ? composeServer() : []),
    http.post(`${api}/threads/:threadId/replies`, async ({ request }) => {
      const { body } = (api === CLINIC_API ? messages.DeskReply : messages.NewReply).parse(await request.json());
      const sent = message(90, api === CLINIC_API ? 'clinic' : 'patient', author, '2026-11-24T16:00:00.000Z', body, { mine: true });
      return HttpResponse.json(messages.ThreadMessage.parse(sent), { status: 201 });
    }),
  ];
}

const patientThread = (all: readonly ThreadMessage[]) => threadOf(OPEN, ownedBy('Elena Ruiz', all));

/** Who is at the desk in these scenarios. */
export const NURSE = { id: uuid(60), name: 'Nora Lindqvist' };
const COLLEAGUES = [
  { ...NURSE, role: 'nurse' as const, mine: true },
  { id: uuid(61), name: 'Priya Raman', role: 'physician' as const, mine: false },
];
const WORK: ThreadWork = { pool: 'clinical', waitsSince: ASKED.sentAt, owner: null, doneAt: null, answerBy: null, cover: null };
const forDesk = (of: ThreadSummary, work: Partial<ThreadWork> = {}): ThreadSummary => ({ ...of, patient: PATIENT, work: { ...WORK, ...work } });

/** What the desk sees: one that waits and one that was answered. */
export const DESK_THREADS = [
  { ...forDesk(OPEN), lastAuthor: 'Elena Ruiz', excerpt: ASKED.body },
  forDesk(THREADS[1] ?? OPEN, { waitsSince: null, owner: { id: uuid(61), name: 'Priya Raman', mine: false } }),
];
export const deskThread = (work: Partial<ThreadWork> = {}) =>
  messages.Thread.parse({ ...threadOf(forDesk(OPEN, work), ownedBy(NURSE.name, [ASKED])), colleagues: COLLEAGUES });

/** The routes of a thread at the desk. */
export const deskSide = (thread: () => object): RequestHandler[] => side(CLINIC_API, NURSE.name, () => [], thread);

/** What the sheet is given, by whose side prints. */
export const PRINTED = { own: patientThread([ASKED, ANSWERED, ARRIVING]), desk: threadOf(forDesk(OPEN), ownedBy('Nora Lindqvist', [ASKED, ANSWERED])) };

/** What the API can be like. */
export const messagesScenarios = {
  success: side(
    PATIENT_API,
    'Elena Ruiz',
    () => THREADS,
    () => patientThread([ASKED, ANSWERED]),
  ),
  /** Each time the thread is read after the first, it holds one message more. */
  arriving: (): RequestHandler[] => {
    let reads = 0;
    return side(
      PATIENT_API,
      'Elena Ruiz',
      () => THREADS,
      () => patientThread((reads += 1) === 1 ? [ASKED, ANSWERED] : [ASKED, ANSWERED, ARRIVING]),
    );
  },
  draft: side(
    PATIENT_API,
    'Elena Ruiz',
    () => THREADS,
    () => patientThread([ASKED, ANSWERED]),
    'I slept well, but',
  ),
  many: side(
    PATIENT_API,
    'Elena Ruiz',
    () => Array.from({ length: 25 }, (_, n) => summary(100 + n, `Question ${n + 1}`)),
    () => patientThread([ASKED]),
  ),
  empty: side(
    PATIENT_API,
    'Elena Ruiz',
    () => [],
    () => patientThread([ASKED]),
  ),
  longContent: side(
    PATIENT_API,
    'Elena Ruiz',
    () => [{ ...OPEN, subject: LONG, excerpt: LONG, unreadCount: 12 }],
    () =>
      threadOf({ ...OPEN, subject: LONG }, [
        { ...ASKED, body: `${LONG}\n\n${'w'.repeat(300)}` },
        { ...ANSWERED, authorName: LONG },
      ]),
  ),
  /** Subject, author and texts that would be markup if they were not text. */
  markup: side(
    PATIENT_API,
    'Elena Ruiz',
    () => MARKUP_CORPUS.map((text, i) => ({ ...OPEN, id: uuid(i + 1), subject: text, excerpt: text, lastAuthor: text })),
    () =>
      threadOf(
        { ...OPEN, subject: MARKUP_CORPUS[0] ?? '' },
        MARKUP_CORPUS.map((text, i) => ({ ...ANSWERED, id: uuid(100 + i), authorName: text, authorRole: text, body: text })),
      ),
  ),
  /** Keeping a draft does not work, nor sending it; reading does. */
  sendFails: [http.put(`${PATIENT_API}/drafts/:draftId`, () => problem(503, 'service/database-unavailable'))],
  forbidden: always(() => problem(403, 'access/scope-missing')),
  notFound: always(() => problem(404, 'resource/not-found')),
  serverError: always(() => problem(500, 'service/internal')),
  slow: always(async () => {
    await delay('infinite');
    return new HttpResponse();
  }),
};

/** What the home page hands to the card. */
export const messagesHomeData = {
  success: messages.MessagesHome.parse({
    unreadCount: 0,
    unread: [],
    newest: { id: OPEN.id, subject: OPEN.subject, lastAuthor: OPEN.lastAuthor, lastMessageAt: OPEN.lastMessageAt, timeZone: ZONE },
  }),
  longContent: messages.MessagesHome.parse({
    unreadCount: 0,
    unread: [],
    newest: { id: OPEN.id, subject: LONG, lastAuthor: LONG, lastMessageAt: OPEN.lastMessageAt, timeZone: ZONE },
  }),
};
