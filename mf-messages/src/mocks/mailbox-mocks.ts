/** Conversations in their places for stories and tests: what is moved, marked, named or looked for is so from then on. Bodies pass the BFF's own schemas. */
import * as messages from '@portal/bff/contract/schemas/messages';
import type { MessageFolder, MessageTerms, ThreadSummary } from '@portal/bff/contract/messages';
import { cutPart } from '@portal/shell/contract/testing';
import { http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';
import { MARKUP_CORPUS } from './markup-corpus.ts';
import { ANSWERED, LONG, NEWEST_AT, OPEN, PATIENT_API, problem, summary, uuid } from './messages-mocks.ts';

export const FOLDER_ID = uuid(300);

/** The first message of each who wrote. */
const PEOPLE = [
  { id: uuid(11), name: 'Elena Ruiz' },
  { id: uuid(12), name: 'Nora Lindqvist' },
];

const words = (en: string, es: string) => ({ en, es });
const CLINIC_ID = uuid(400);

/** What is known before somebody writes. */
export const TERMS: MessageTerms = messages.MessageTerms.parse({
  teams: [
    {
      id: uuid(401),
      clinicId: CLINIC_ID,
      pool: 'clinical',
      names: words('Nurses', 'Enfermería'),
      purpose: words('Questions about your health, test results and medicines', 'Preguntas sobre su salud, resultados de pruebas y medicamentos'),
      categories: ['question', 'test_result', 'medication'],
      answerBy: '2026-12-02T23:00:00.000Z',
      refusal: null,
      cost: null,
      lastWroteAt: null,
    },
    {
      id: uuid(402),
      clinicId: CLINIC_ID,
      pool: 'billing',
      names: words('Billing', 'Facturación'),
      purpose: words('Bills, payments and insurance', 'Facturas, pagos y seguro'),
      categories: ['billing'],
      answerBy: '2026-12-02T23:00:00.000Z',
      refusal: null,
      cost: null,
      lastWroteAt: null,
    },
  ],
  clinics: [
    {
      id: CLINIC_ID,
      name: 'Northfield Lakeside Clinic',
      phone: '+12245550100',
      nurseLine: '+12245550111',
      timeZone: 'America/Chicago',
      closeDays: 45,
    },
  ],
  limits: { subject: 50, body: 5000, files: 10, fileBytes: 26_214_400, allBytes: 52_428_800, undoSeconds: 10 },
});

interface Mailbox {
  readonly threads: readonly ThreadSummary[];
  readonly folders?: readonly { readonly id: string; readonly name: string }[];
  readonly drafts?: number;
  /** So many times moving and marking fails. */
  readonly fails?: number;
}

/** The routes of a patient's places; each call is a mailbox of its own. */
export function mailbox({ threads: given, folders: named = [], drafts = 0, fails = 0 }: Mailbox): RequestHandler[] {
  let threads = given;
  let folders = named;
  let failing = fails;
  const done = () => new HttpResponse(null, { status: 204 });
  const countsIn = (place: string, folderId: string | null = null) => {
    const lying = threads.filter((thread) => thread.place === place && (place !== 'folder' || thread.folderId === folderId));
    return { threads: lying.length, unread: lying.filter(({ unreadCount }) => unreadCount > 0).length };
  };
  const withCounts = (folder: { id: string; name: string }): MessageFolder => ({ ...folder, ...countsIn('folder', folder.id) });
  const change = (ids: readonly string[], to: Partial<ThreadSummary>) => {
    threads = threads.map((thread) => (ids.includes(thread.id) ? { ...thread, ...to } : thread));
  };
  return [
    http.post(`${PATIENT_API}/threads/search`, async ({ request }) => {
      const { after, limit, ...wanted } = messages.ThreadSearch.parse(await request.json());
      return HttpResponse.json(
        messages.ThreadList.parse(
          cutPart(
            threads.filter((thread) => fits(thread, wanted)),
            after,
            limit,
          ),
        ),
      );
    }),
    http.get(`${PATIENT_API}/folders`, () =>
      HttpResponse.json(
        messages.MessageFolders.parse({
          inbox: countsIn('inbox'),
          archive: countsIn('archive'),
          trash: countsIn('trash'),
          sent: threads.filter(({ lastIsMine }) => lastIsMine).length,
          drafts,
          folders: folders.map(withCounts),
        }),
      ),
    ),
    http.get(`${PATIENT_API}/people`, () => {
      // A page asks for it once, as it opens: it finds the mailbox as it was given.
      threads = given;
      folders = named;
      failing = fails;
      return HttpResponse.json(messages.MessagePeople.parse({ people: PEOPLE }));
    }),
    http.get(`${PATIENT_API}/terms`, () => HttpResponse.json(TERMS)),
    http.put(`${PATIENT_API}/folders/:folderId`, async ({ request, params }) => {
      const { name } = messages.FolderName.parse(await request.json());
      const id = String(params['folderId']);
      if (folders.some((folder) => folder.id !== id && folder.name.toLowerCase() === name.toLowerCase())) return problem(409, 'message/folder-name');
      const folder = { id, name };
      folders = [...folders.filter((each) => each.id !== id), folder].toSorted((a, b) => a.name.localeCompare(b.name));
      return HttpResponse.json(messages.MessageFolder.parse(withCounts(folder)));
    }),
    http.delete(`${PATIENT_API}/folders/:folderId`, ({ params }) => {
      folders = folders.filter(({ id }) => id !== params['folderId']);
      change(
        threads.flatMap(({ id, folderId }) => (folderId === params['folderId'] ? [id] : [])),
        { place: 'inbox', folderId: null },
      );
      return done();
    }),
    http.put(`${PATIENT_API}/places`, async ({ request }) => {
      const { threadIds, place, folderId } = messages.NewPlace.parse(await request.json());
      if (failing > 0) {
        failing -= 1;
        return problem(503, 'service/database-unavailable');
      }
      change(threadIds, { place, folderId });
      return done();
    }),
    http.put(`${PATIENT_API}/marks`, async ({ request }) => {
      const { threadIds, read } = messages.NewMark.parse(await request.json());
      change(threadIds, { unreadCount: read ? 0 : 1 });
      return done();
    }),
  ];
}

type Search = Omit<ReturnType<typeof messages.ThreadSearch.parse>, 'after' | 'limit'>;

function fits(thread: ThreadSummary, { place, folderId, text, person, category, withFiles, unread }: Search): boolean {
  if (place === 'all' ? thread.place === 'trash' : place === 'sent' ? !thread.lastIsMine : place !== thread.place) return false;
  if (place === 'folder' && thread.folderId !== folderId) return false;
  if (text !== undefined && !`${thread.subject} ${thread.excerpt}`.toLowerCase().includes(text.toLowerCase())) return false;
  if (person !== undefined && thread.lastAuthor !== PEOPLE.find(({ id }) => id === person)?.name) return false;
  if (category !== undefined && thread.category !== category) return false;
  return !(withFiles && !thread.hasFiles) && !(unread && thread.unreadCount === 0);
}

/** How answers are promised in these stories: far enough away whenever they are looked at. */
const LATER = '2099-12-03T23:00:00.000Z';

const SOME: readonly ThreadSummary[] = [
  { ...OPEN, lastMessageAt: NEWEST_AT },
  summary(2, 'Refill of metformin', {
    lastAuthor: 'Elena Ruiz',
    lastIsMine: true,
    excerpt: 'Thank you! I will pick it up on Friday.',
    category: 'medication',
    standing: { state: 'received', answerBy: LATER, isLate: false },
  }),
  summary(3, 'My knee after the fall', {
    lastAuthor: 'Elena Ruiz',
    lastIsMine: true,
    excerpt: 'It is still swollen, here is a photo.',
    category: 'question',
    hasFiles: true,
    standing: { state: 'being_read', answerBy: '2026-11-20T23:00:00.000Z', isLate: true },
  }),
  summary(4, 'Form for school', {
    lastAuthor: 'Priya Raman',
    excerpt: 'The form is signed. You can pick it up at the desk.',
    category: 'form',
    hasFiles: true,
  }),
  summary(5, 'Question about my bill', { place: 'archive', category: 'billing', lastAuthor: 'Front desk', excerpt: 'We sent it to your insurance again.' }),
  summary(6, 'Old knee pain', { place: 'folder', folderId: FOLDER_ID, category: 'question' }),
  summary(7, 'Wrong message', { place: 'trash' }),
];
const FOLDERS = [{ id: FOLDER_ID, name: 'Knee' }];

const THEM = { lastOnBehalfOf: 'Walter Brandt', lastAuthor: 'Elena Ruiz', lastIsMine: true, excerpt: 'He slept better this week.' };

/** What a mailbox can be like. */
export const mailboxScenarios = {
  some: () => mailbox({ threads: SOME, folders: FOLDERS, drafts: 2 }),
  /** Moving fails the first time. */
  moveFails: () => mailbox({ threads: SOME, folders: FOLDERS, fails: 1 }),
  many: () => mailbox({ threads: Array.from({ length: 60 }, (_, n) => summary(100 + n, `Question ${n + 1}`)) }),
  empty: () => mailbox({ threads: [] }),
  /** All of it is put away. */
  sorted: () => mailbox({ threads: SOME.filter(({ place }) => place !== 'inbox'), folders: FOLDERS }),
  longContent: () =>
    mailbox({
      threads: [{ ...OPEN, subject: LONG, excerpt: LONG, lastAuthor: LONG, lastOnBehalfOf: LONG, unreadCount: 12, hasFiles: true }],
      folders: [{ id: FOLDER_ID, name: 'w'.repeat(40) }],
      drafts: 120,
    }),
  /** Of somebody else's record. */
  theirs: () => mailbox({ threads: [OPEN, summary(2, 'How he sleeps', { ...THEM, standing: { state: 'forwarded', answerBy: LATER, isLate: false } })] }),
  /** Each time the list is read after the first, the open conversation has one message more. */
  arriving: (): RequestHandler[] => {
    let reads = 0;
    return [
      http.post(`${PATIENT_API}/threads/search`, () => {
        reads += 1;
        const items = reads === 1 ? SOME.slice(0, 2) : [{ ...OPEN, unreadCount: 2, lastMessageAt: '2026-11-25T09:00:00.000Z' }, ...SOME.slice(1, 2)];
        return HttpResponse.json(messages.ThreadList.parse({ items, count: items.length, next: null }));
      }),
      ...mailbox({ threads: SOME }),
    ];
  },
  /** Subject, author and texts that would be markup if they were not text. */
  markup: () =>
    mailbox({
      threads: MARKUP_CORPUS.map((text, i) => ({ ...OPEN, id: uuid(i + 1), subject: text, excerpt: text, lastAuthor: text, lastMessageAt: ANSWERED.sentAt })),
    }),
};
