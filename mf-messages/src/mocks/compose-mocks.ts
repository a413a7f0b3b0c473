/** Writing a message, for stories and tests: a server in memory that keeps drafts by their versions. Answers pass the BFF's own schemas. */
import * as messages from '@portal/bff/contract/schemas/messages';
import type { HelpKind, MessageDraft, MessageTerms } from '@portal/bff/contract/messages';
import { uploadMocks } from '@portal/shell/contract/testing';
import { delay, http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';
import { problem } from './problem.ts';

const API = '/api/patients/:patientId/messages';
const uuid = (number: number) => `0192f0c1-2d3e-7a4b-8c5d-${String(number).padStart(12, '0')}`;

export const CLINIC_ID = uuid(800);
export const DRAFT_ID = uuid(810);
export const RESULT_ID = uuid(820);
const NURSES = uuid(801);
const BILLING = uuid(804);
const SAVED_AT = '2026-11-28T16:42:00.000Z';

const team = (number: number, pool: 'clinical' | 'physician' | 'scheduling' | 'billing', en: string, es: string, more: object = {}) => ({
  id: uuid(number),
  clinicId: CLINIC_ID,
  pool,
  names: { en, es },
  purpose: { en: 'Questions about your health, test results and medicines', es: 'Preguntas sobre su salud, resultados de pruebas y medicamentos' },
  categories: ['question', 'test_result', 'medication', 'form'],
  answerBy: '2026-12-02T23:00:00.000Z',
  refusal: null,
  cost: null,
  lastWroteAt: null,
  ...more,
});

const COST = {
  en: 'Your care team may bill for an answer that takes medical decisions and more than 5 minutes. You may owe a copay of up to $25.',
  es: 'Es posible que su equipo médico cobre por una respuesta que requiera decisiones médicas y más de 5 minutos. Su copago puede ser de hasta $25.',
};

export const TERMS: MessageTerms = messages.MessageTerms.parse({
  teams: [
    team(801, 'clinical', 'Nurses', 'Enfermería', { lastWroteAt: '2026-11-20T15:00:00.000Z', cost: { notice: COST, categories: ['question'] } }),
    team(802, 'physician', 'Your doctor’s office', 'Consultorio de su médico', {
      purpose: { en: 'What only your doctor can answer', es: 'Lo que solo su médico puede responder' },
      categories: ['question', 'test_result', 'medication'],
      refusal: {
        en: 'This team takes no messages this month. Write to the nurses: they ask a doctor where it is needed.',
        es: 'Este equipo no recibe mensajes este mes. Escriba a enfermería: consultan a un médico si hace falta.',
      },
    }),
    team(803, 'scheduling', 'Appointments', 'Citas', {
      purpose: { en: 'Visits that you can’t plan online', es: 'Citas que no puede programar en línea' },
      categories: ['appointment', 'form'],
    }),
    team(804, 'billing', 'Billing', 'Facturación', {
      purpose: { en: 'Bills, payments and insurance', es: 'Facturas, pagos y seguro' },
      categories: ['billing'],
    }),
  ],
  clinics: [
    { id: CLINIC_ID, name: 'Northfield Lakeside Clinic', phone: '(224) 555-0100', nurseLine: '+12245550111', timeZone: 'America/Chicago', closeDays: 45 },
  ],
  limits: { subject: 50, body: 5_000, files: 10, fileBytes: 25 * 1024 * 1024, allBytes: 50 * 1024 * 1024, undoSeconds: 10 },
});

const LINKED = { kind: 'result' as const, id: RESULT_ID, title: 'Basic metabolic panel', date: '2026-11-18T14:00:00.000Z' };

export const draftOf = (more: Partial<MessageDraft> = {}): MessageDraft =>
  messages.MessageDraft.parse({
    id: DRAFT_ID,
    version: 1,
    threadId: null,
    teamId: NURSES,
    category: 'question',
    subject: 'Dizzy from new tablets',
    body: 'My new tablets make me dizzy in the morning. Should I take them at night?',
    link: null,
    linked: null,
    files: [],
    unfinished: [],
    copyOfId: null,
    updatedAt: SAVED_AT,
    releaseAt: null,
    ...more,
  });

const FILES: MessageDraft['files'] = [
  { id: uuid(830), name: 'letter of the school.pdf', type: 'application/pdf', size: 482_113, scan: 'clean' },
  { id: uuid(831), name: 'IMG_2041.jpg', type: 'image/jpeg', size: 2_482_113, scan: 'waiting' },
  { id: uuid(832), name: 'IMG_2042.heic', type: 'image/heic', size: 1_482_113, scan: 'unchecked' },
];

/** What the stand-in was asked for, for tests. */
export interface Asked {
  readonly saves: { readonly id: string; readonly version: number; readonly body: string; readonly subject: string; readonly teamId: string | null }[];
  readonly sends: { readonly id: string; readonly version: number; readonly key: string | null }[];
  readonly deleted: string[];
  readonly undone: string[];
}

export interface ComposeWorld {
  readonly drafts?: readonly MessageDraft[];
  readonly terms?: MessageTerms;
  readonly help?: readonly HelpKind[];
  /** What another device does to a draft between its reading and its next save. */
  readonly meanwhile?: (drafts: Map<string, MessageDraft>) => void;
  /** Answers in the place of the stand-in while it gives some. */
  readonly refuses?: (what: 'save' | 'send') => Response | undefined;
  readonly refusesFile?: () => Response | undefined;
  readonly asked?: Asked;
}

export const newAsked = (): Asked => ({ saves: [], sends: [], deleted: [], undone: [] });

/** The routes of drafts, as the server has them. */
export function composeServer({
  drafts: known = [],
  terms = TERMS,
  help = [],
  meanwhile,
  refuses,
  refusesFile,
  asked = newAsked(),
}: ComposeWorld = {}): RequestHandler[] {
  const drafts = new Map(known.map((draft) => [draft.id, draft]));
  let isFirst = true;
  let copies = 0;
  const found = (id: unknown) => drafts.get(String(id));
  return [
    // Each page asks for it once, and begins with what was there.
    http.get(`${API}/terms`, () => {
      drafts.clear();
      for (const draft of known) drafts.set(draft.id, draft);
      isFirst = true;
      return HttpResponse.json(terms);
    }),
    http.post(`${API}/check`, () => HttpResponse.json(messages.MessageCheck.parse({ help }))),
    http.get(`${API}/drafts`, () => HttpResponse.json(messages.MessageDrafts.parse({ items: [...drafts.values()], count: drafts.size, next: null }))),
    http.get(`${API}/drafts/:draftId`, ({ params }) => {
      const draft = found(params['draftId']);
      return draft ? HttpResponse.json(draft) : problem(404, 'resource/not-found');
    }),
    http.put(`${API}/drafts/:draftId`, async ({ request, params }) => {
      const refused = refuses?.('save');
      if (refused) return refused;
      const input = messages.DraftInput.parse(await request.json());
      const id = String(params['draftId']);
      asked.saves.push({ id, version: input.version, body: input.body, subject: input.subject, teamId: input.teamId });
      if (isFirst) meanwhile?.(drafts);
      isFirst = false;
      const { version, ...typed } = input;
      const stands = found(id);
      const copied = stands?.releaseAt ? 'sent' : !stands && version > 0 ? 'deleted' : stands && stands.version !== version ? 'changed' : null;
      if (copied !== null) copies += 1;
      const draft = draftOf({
        ...typed,
        id: copied === null ? id : uuid(900 + copies),
        version: copied === null ? version + 1 : 1,
        linked: typed.link ? LINKED : null,
        files: copied === null ? (stands?.files ?? []) : [],
        copyOfId: copied === null ? null : id,
        updatedAt: new Date().toISOString(),
      });
      drafts.set(draft.id, draft);
      return HttpResponse.json(messages.SavedDraft.parse({ draft, copied }));
    }),
    http.delete(`${API}/drafts/:draftId`, ({ params }) => {
      asked.deleted.push(String(params['draftId']));
      drafts.delete(String(params['draftId']));
      return new HttpResponse(null, { status: 204 });
    }),
    http.post(`${API}/drafts/:draftId/send`, async ({ request, params }) => {
      const refused = refuses?.('send');
      const { version } = messages.SendDraft.parse(await request.json());
      const id = String(params['draftId']);
      asked.sends.push({ id, version, key: request.headers.get('idempotency-key') });
      if (refused) return refused;
      const draft = found(id);
      if (!draft) return problem(404, 'resource/not-found');
      const releaseAt = new Date(Date.now() + 10_000).toISOString();
      drafts.set(id, { ...draft, releaseAt });
      return HttpResponse.json(messages.SentDraft.parse({ id, threadId: draft.threadId ?? id, releaseAt }), { status: 201 });
    }),
    http.post(`${API}/drafts/:draftId/undo`, ({ params }) => {
      const draft = found(params['draftId']);
      if (!draft) return problem(409, 'message/already-sent');
      asked.undone.push(draft.id);
      const back = messages.MessageDraft.parse({ ...draft, releaseAt: null, version: draft.version + 1 });
      drafts.set(back.id, back);
      return HttpResponse.json(back);
    }),
    ...uploadMocks(`/api/patients/5f0c1d2e-3a4b-4c5d-8e6f-708192a3b4c5/messages/drafts/${DRAFT_ID}/documents`, {
      took: () => undefined,
      refuses: refusesFile,
    }),
    http.delete(`${API}/drafts/:draftId/documents/:paperId`, () => new HttpResponse(null, { status: 204 })),
  ];
}

/** What the API can be like while somebody writes. */
export const composeScenarios = {
  fresh: (): RequestHandler[] => composeServer(),
  filled: (): RequestHandler[] => composeServer({ drafts: [draftOf({ link: { kind: 'result', id: RESULT_ID }, linked: LINKED })] }),
  withFiles: (): RequestHandler[] =>
    composeServer({ drafts: [draftOf({ files: FILES, unfinished: [{ id: uuid(840), name: 'x-ray.png', received: 400_000, length: 1_000_000 }] })] }),
  fileRefused: (): RequestHandler[] => composeServer({ drafts: [draftOf()], refusesFile: () => problem(415, 'upload/wrong-kind') }),
  redFlag: (): RequestHandler[] =>
    composeServer({ drafts: [draftOf({ body: 'I have chest pain and took too many pills.' })], help: ['emergency', 'poison', 'crisis'] }),
  twoVersions: (): RequestHandler[] =>
    composeServer({
      drafts: [draftOf()],
      meanwhile: (drafts) =>
        drafts.set(DRAFT_ID, draftOf({ version: 2, body: 'My new tablets make me dizzy. I wrote this on my phone.', files: FILES.slice(0, 1) })),
    }),
  deletedElsewhere: (): RequestHandler[] => composeServer({ drafts: [draftOf()], meanwhile: (drafts) => drafts.delete(DRAFT_ID) }),
  /** Nothing can be kept or sent. */
  away: (): RequestHandler[] => composeServer({ drafts: [draftOf()], refuses: () => problem(503, 'service/database-unavailable') }),
  teamClosed: (): RequestHandler[] =>
    composeServer({ drafts: [draftOf()], refuses: (what) => (what === 'send' ? problem(409, 'message/team-closed') : undefined) }),
  onItsWay: (): RequestHandler[] => composeServer({ drafts: [draftOf({ releaseAt: new Date(Date.now() + 9_000).toISOString() })] }),
  gone: (): RequestHandler[] => composeServer(),
  nobody: (): RequestHandler[] => composeServer({ terms: { ...TERMS, teams: [] } }),
  drafts: (): RequestHandler[] =>
    composeServer({
      drafts: [
        draftOf({
          id: uuid(850),
          releaseAt: new Date(Date.now() + 9_000).toISOString(),
          subject: 'On the bill of October',
          teamId: BILLING,
          category: 'billing',
        }),
        draftOf({ files: FILES }),
        draftOf({ id: uuid(851), copyOfId: DRAFT_ID, body: 'My new tablets make me dizzy. I wrote this on my phone.' }),
        draftOf({ id: uuid(852), threadId: uuid(1), teamId: null, category: null, subject: '', body: 'I slept well, but' }),
        draftOf({ id: uuid(853), subject: '', body: '', teamId: null, category: null }),
      ],
    }),
  serverError: [http.all(`${API}/*`, () => problem(500, 'service/internal')), http.all(`${API}`, () => problem(500, 'service/internal'))],
  slow: [
    http.all(`${API}/*`, async () => {
      await delay('infinite');
      return new HttpResponse();
    }),
  ],
};
