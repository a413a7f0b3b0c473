/** Conversations of the patient's side in more of their states. Bodies pass the BFF's own schemas. */
import * as messages from '@portal/bff/contract/schemas/messages';
import type { MessageFile, Thread, ThreadMessage } from '@portal/bff/contract/messages';
import { cutPart } from '@portal/shell/contract/testing';
import { http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';
import { mailboxScenarios } from './mailbox-mocks.ts';
import { ANSWERED, ASKED, messagesScenarios, OPEN, PATIENT_API, threadOf, uuid } from './messages-mocks.ts';

const file = (number: number, more: Partial<MessageFile>): MessageFile => ({
  id: uuid(number),
  name: 'knee.jpg',
  type: 'image/jpeg',
  size: 240_000,
  scan: 'clean',
  ...more,
});

/** A red point, as a PNG. */
const PNG = Uint8Array.from(atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8Dwn4EIAAA5/QH/qVlRYQAAAABJRU5ErkJggg=='), (letter) =>
  letter.charCodeAt(0),
);

export const LATE = '2026-11-20T23:00:00.000Z';
const LATER = '2099-12-03T23:00:00.000Z';
const CLINIC = { name: 'Northfield Lakeside Clinic', phone: '+12245550100' };
const STANDING: NonNullable<Thread['standing']> = {
  state: 'received',
  pool: 'clinical',
  team: { en: 'Nurses', es: 'Enfermería' },
  answerBy: LATER,
  isLate: false,
  isCovered: false,
  clinic: CLINIC,
};

/** The routes of one conversation; the newest ten come first, the others on request. */
function conversation(all: readonly ThreadMessage[], more: Partial<Thread> = {}): RequestHandler[] {
  const whole = threadOf(OPEN, all);
  return [
    http.get(`${PATIENT_API}/threads/:threadId`, ({ request }) => {
      const most = Number(new URL(request.url).searchParams.get('messages') ?? all.length);
      const shown = all.slice(-most);
      return HttpResponse.json(
        messages.Thread.parse({ ...whole, standing: STANDING, messages: shown, earlier: shown.length < all.length ? String(most) : null, ...more }),
      );
    }),
    http.get(`${PATIENT_API}/threads/:threadId/messages`, ({ request }) => {
      const { searchParams } = new URL(request.url);
      return HttpResponse.json(
        messages.ThreadMessages.parse(cutPart(all.toReversed(), searchParams.get('after') ?? undefined, Number(searchParams.get('limit') ?? 10))),
      );
    }),
    http.get(`${PATIENT_API}/threads/:threadId/export`, () =>
      HttpResponse.json(
        messages.ThreadExport.parse({
          exportedAt: '2026-11-24T16:00:00.000Z',
          patient: { name: 'Elena Ruiz', birthDate: '1974-06-14', patientNumber: 'NH-104210' },
          clinic: CLINIC.name,
          timeZone: OPEN.timeZone,
          subject: OPEN.subject,
          category: null,
          linked: more.linked ?? null,
          messages: all.map(({ side, authorName, authorRole, onBehalfOf, body, sentAt, files }) => ({
            side,
            authorName,
            authorRole,
            onBehalfOf,
            body,
            sentAt,
            files: files.map(({ name, type, size }) => ({ name, type, size })),
          })),
        }),
      ),
    ),
    http.get(`${PATIENT_API}/threads/:threadId/files/:fileId`, () =>
      HttpResponse.arrayBuffer(PNG.buffer, { headers: { 'content-type': 'application/octet-stream' } }),
    ),
    ...mailboxScenarios.some(),
    ...messagesScenarios.success,
  ];
}

const FILES = [
  file(501, {}),
  file(502, { name: 'insurance.pdf', type: 'application/pdf', size: 2_400_000 }),
  file(503, { name: 'rash.png', type: 'image/png', scan: 'waiting' }),
];
const many = Array.from({ length: 30 }, (_, n) => ({
  ...(n % 2 === 0 ? ASKED : ANSWERED),
  id: uuid(600 + n),
  mine: n % 2 === 0,
  sentAt: new Date(Date.parse('2026-10-01T15:00:00Z') + n * 3_600_000).toISOString(),
  body: `Message ${n + 1}`,
}));

/** What a conversation can be like. */
export const threadScenarios = {
  /** Files of each kind, what it is about, and what the clinic made of it. */
  files: conversation([{ ...ASKED, mine: true, files: FILES }, ANSWERED], {
    category: 'test_result',
    linked: { kind: 'result', id: uuid(700), title: 'Metabolic panel', date: '2026-11-20T15:00:00.000Z' },
    made: [{ kind: 'visit_request', targetId: uuid(701), at: '2026-11-24T15:00:00.000Z' }],
  }),
  reading: conversation([{ ...ASKED, mine: true }], { standing: { ...STANDING, state: 'being_read' } }),
  late: conversation([{ ...ASKED, mine: true }], { standing: { ...STANDING, state: 'forwarded', answerBy: LATE, isLate: true, isCovered: true } }),
  closed: conversation([{ ...ASKED, mine: true }, ANSWERED], {
    isClosed: true,
    closesAt: '2026-11-01T15:00:00.000Z',
    standing: { ...STANDING, state: 'answered', answerBy: null },
  }),
  long: conversation(many, { unreadCount: 0 }),
  actedFor: conversation([{ ...ASKED, authorName: 'Elena Ruiz', authorRole: 'for Walter', onBehalfOf: 'Walter Brandt' }, ANSWERED], {
    standing: { ...STANDING, state: 'answered', answerBy: null },
  }),
};
