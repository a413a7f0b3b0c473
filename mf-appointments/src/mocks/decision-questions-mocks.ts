/** The questions before a visit at the desk, for stories and tests; answers pass the BFF's own schemas. */
import * as questions from '@portal/bff/contract/schemas/decision-questions';
import type { DraftContent, QuestionProblem, Version, VersionDetail } from '@portal/bff/contract/decision-questions';
import { delay, http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';

const API = '/api/clinics/:clinicId/decision-questions';
const DRAFTS = '/api/clinics/:clinicId/drafts/:form';

const uuid = (number: number) => `0192f0c1-2d3e-7a4b-8c5d-${String(number).padStart(12, '0')}`;
export const DRAFT_ID = uuid(903);
export const LIVE_ID = uuid(902);
export const NEW_ID = uuid(904);

/** Asked of the server, oldest first. */
export const asked: { readonly what: string; readonly body: unknown }[] = [];
const resets: (() => void)[] = [];

/** Forgets what was asked and saved, for the next test. */
export function resetQuestions(): void {
  asked.length = 0;
  for (const reset of resets) reset();
}

const words = (en: string, es: string) => ({ en, es });
const NONE = words('', '');

const CONTENT: DraftContent = questions.DraftContent.parse({
  start: { new_problem: 'danger', vaccination: 'travel' },
  questions: [
    {
      id: 'danger',
      words: words('Is any of this happening now?', '¿Le está pasando algo de esto ahora?'),
      hint: words('Chest pain or pressure. Trouble breathing. Heavy bleeding.', 'Dolor o presión en el pecho. Dificultad para respirar. Sangrado fuerte.'),
      answers: [
        { id: 'yes', words: words('Yes', 'Sí'), next: { outcome: 'call-911', words: NONE } },
        { id: 'no', words: words('No', 'No'), next: { question: 'worse' } },
      ],
    },
    {
      id: 'worse',
      words: words('How is it now?', '¿Cómo está ahora?'),
      hint: NONE,
      answers: [
        {
          id: 'fast',
          words: words('It is getting worse fast', 'Empeora rápido'),
          next: { outcome: 'call-now', words: words('Have your list of medicines at hand.', 'Tenga a mano la lista de sus medicamentos.') },
        },
        { id: 'wait', words: words('It can wait some days', 'Puede esperar unos días'), next: { outcome: 'book', visitType: 'new-problem', words: NONE } },
      ],
    },
    {
      id: 'travel',
      words: words('Is it for a trip to another country?', '¿Es para un viaje a otro país?'),
      hint: NONE,
      answers: [
        { id: 'yes', words: words('Yes', 'Sí'), next: { outcome: 'request', visitType: 'travel-advice', words: NONE } },
        { id: 'no', words: words('No', 'No'), next: { outcome: 'book', visitType: 'vaccination', words: NONE } },
      ],
    },
  ],
});

/** As the live ones, with a question reworded, one added, one removed, and an answer that leads elsewhere. */
const CHANGED: DraftContent = {
  start: { new_problem: 'danger', lab: 'fasting' },
  questions: [
    {
      ...(CONTENT.questions[0] as DraftContent['questions'][number]),
      words: words('Is one of these happening right now?', '¿Le pasa algo de esto ahora mismo?'),
    },
    {
      ...(CONTENT.questions[1] as DraftContent['questions'][number]),
      answers: [
        { id: 'fast', words: words('It is getting worse fast', 'Empeora rápido'), next: { outcome: 'express-care', visitType: 'new-problem', words: NONE } },
        { id: 'wait', words: words('It can wait some days', 'Puede esperar unos días'), next: { outcome: 'book', visitType: 'new-problem', words: NONE } },
      ],
    },
    {
      id: 'fasting',
      words: words('Can you come in the morning?', '¿Puede venir por la mañana?'),
      hint: NONE,
      answers: [
        { id: 'yes', words: words('Yes', 'Sí'), next: { outcome: 'book', visitType: 'lab', words: NONE } },
        { id: 'no', words: words('No', 'No'), next: { outcome: 'request', visitType: 'lab', words: NONE } },
      ],
    },
  ],
};

const INCOMPLETE: DraftContent = {
  start: { new_problem: 'danger', vaccination: 'travel' },
  questions: [
    ...CONTENT.questions.slice(0, 2),
    {
      id: 'travel',
      words: words('Is it for a trip?', ''),
      hint: NONE,
      answers: [
        { id: 'yes', words: words('Yes', 'Sí'), next: { outcome: 'request', words: NONE } },
        { id: 'no', words: words('No', 'No'), next: null },
      ],
    },
    {
      id: 'alone',
      words: words('Anything else?', '¿Algo más?'),
      hint: NONE,
      answers: [{ id: 'yes', words: words('Yes', 'Sí'), next: { question: 'danger' } }],
    },
  ],
};
const PROBLEMS: readonly QuestionProblem[] = [
  { code: 'no-words', path: 'question.travel.words.es' },
  { code: 'no-visit-type', path: 'question.travel.answer.yes.visitType' },
  { code: 'no-next', path: 'question.travel.answer.no.next' },
  { code: 'unreachable', path: 'question.alone' },
  { code: 'too-few-answers', path: 'question.alone' },
];

const version = (more: Partial<Version> = {}): Version =>
  questions.Version.parse({
    id: DRAFT_ID,
    number: 3,
    state: 'draft',
    basedOn: 2,
    createdBy: 'Tomasz Nowak',
    createdAt: '2026-12-01T15:00:00.000Z',
    updatedBy: 'Tomasz Nowak',
    updatedAt: '2026-12-02T16:30:00.000Z',
    liveBy: null,
    liveAt: null,
    questionCount: 3,
    ...more,
  });

const VERSIONS: readonly Version[] = [
  version(),
  version({ id: LIVE_ID, number: 2, state: 'live', basedOn: 1, liveBy: 'Ngozi Okafor', liveAt: '2026-10-12T14:05:00.000Z' }),
  version({
    id: uuid(901),
    number: 1,
    state: 'retired',
    basedOn: null,
    createdBy: null,
    updatedBy: null,
    liveAt: '2026-08-03T13:00:00.000Z',
    questionCount: 1,
  }),
];

const VISIT_TYPES: VersionDetail['visitTypes'] = [
  { code: 'follow-up', need: 'follow_up', names: words('Follow-up visit', 'Cita de seguimiento') },
  { code: 'new-problem', need: 'new_problem', names: words('Visit for a new problem', 'Cita por un problema nuevo') },
  { code: 'vaccination', need: 'vaccination', names: words('Vaccine visit', 'Cita para vacunas') },
  { code: 'travel-advice', need: 'vaccination', names: words('Travel advice and vaccines', 'Consejos y vacunas para viajes') },
  { code: 'lab', need: 'lab', names: words('Lab test', 'Análisis de laboratorio') },
];

const detail = (more: Partial<VersionDetail> = {}): VersionDetail =>
  questions.VersionDetail.parse({
    ...version(),
    version: 4,
    content: CONTENT,
    problems: [],
    live: { id: LIVE_ID, number: 2, content: CONTENT },
    visitTypes: VISIT_TYPES,
    ...more,
  });

function problem(status: number, code: string) {
  return HttpResponse.json(
    { type: `urn:problem:${code.replace('/', ':')}`, title: 'Refused', status, code, requestId: 'r' },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );
}

/** A draft, or a version that is live or was, which remembers what is saved. */
function desk(begun: VersionDetail, found: (content: DraftContent) => readonly QuestionProblem[] = () => []): RequestHandler[] {
  let now = begun;
  resets.push(() => (now = begun));
  return [
    http.get(API, () => HttpResponse.json(questions.Versions.parse({ items: VERSIONS, count: VERSIONS.length, next: null, live: { id: LIVE_ID, number: 2 } }))),
    http.post(API, async ({ request }) => {
      asked.push({ what: 'start', body: questions.NewDraft.parse(await request.json()) });
      return HttpResponse.json(detail({ id: NEW_ID, number: 4 }), { status: 201 });
    }),
    http.get(`${API}/:versionId`, () => HttpResponse.json(now)),
    http.put(`${API}/:versionId`, async ({ request }) => {
      const body = questions.SavedDraft.parse(await request.json());
      asked.push({ what: 'save', body });
      now = questions.VersionDetail.parse({ ...now, content: body.content, version: now.version + 1, problems: found(body.content) });
      return HttpResponse.json(now);
    }),
    http.post(`${API}/:versionId/publish`, async ({ request }) => {
      asked.push({ what: 'publish', body: questions.PublishDraft.parse(await request.json()) });
      const live = { id: now.id, number: now.number, content: now.content };
      now = questions.VersionDetail.parse({ ...now, state: 'live', liveBy: 'Tomasz Nowak', liveAt: '2026-12-03T15:00:00.000Z', live });
      return HttpResponse.json(now);
    }),
    http.delete(`${API}/:versionId`, ({ params }) => {
      asked.push({ what: 'discard', body: params['versionId'] });
      return new HttpResponse(null, { status: 204 });
    }),
    ...kept(),
  ];
}

/** What is typed and not saved. */
const kept = (value: string | null = null): RequestHandler[] => [
  http.get(DRAFTS, () => HttpResponse.json({ value })),
  http.put(DRAFTS, async ({ request }) => {
    asked.push({ what: 'keep', body: await request.json() });
    return new HttpResponse(null, { status: 204 });
  }),
  http.delete(DRAFTS, () => new HttpResponse(null, { status: 204 })),
];

const typed = { ...CONTENT, start: { ...CONTENT.start, lab: 'travel' } };

/** What the API can be like. */
export const questionScenarios = {
  draft: desk(detail({ content: CHANGED })),
  same: desk(detail()),
  incomplete: desk(detail({ content: INCOMPLETE, problems: [...PROBLEMS] }), () => PROBLEMS),
  /** It was complete until it is saved. */
  emergencyGone: desk(detail(), () => [{ code: 'no-emergency', path: 'start.new_problem' }]),
  empty: desk(detail({ content: { start: {}, questions: [] }, problems: [{ code: 'no-emergency', path: 'start.new_problem' }], live: null, basedOn: null })),
  kept: [...kept(JSON.stringify({ version: 4, values: { content: typed } })), ...desk(detail())],
  live: desk(detail({ ...VERSIONS[1], version: 2 })),
  /** A kind of visit ended after it went live. */
  liveWrong: desk(detail({ ...VERSIONS[1], version: 2, problems: [{ code: 'unknown-visit-type', path: 'question.travel.answer.yes.visitType' }] })),
  retired: desk(detail({ ...VERSIONS[2], version: 1 })),
  /** Somebody else saves while it is edited. */
  changedElsewhere: (() => {
    let reads = 0;
    resets.push(() => (reads = 0));
    return [
      http.get(`${API}/:versionId`, () => {
        reads += 1;
        return HttpResponse.json(reads === 1 ? detail() : detail({ content: CHANGED, version: 5 }));
      }),
      http.put(`${API}/:versionId`, () => problem(412, 'resource/changed')),
      ...kept(),
    ];
  })(),
  /** Another version goes live meanwhile. */
  liveElsewhere: [http.post(`${API}/:versionId/publish`, () => problem(409, 'decision-questions/live-changed')), ...desk(detail({ content: CHANGED }))],
  none: [http.get(API, () => HttpResponse.json(questions.Versions.parse({ items: [], count: 0, next: null, live: null }))), ...desk(detail())],
  loading: [http.get(API, () => delay('infinite')), http.get(`${API}/:versionId`, () => delay('infinite')), ...kept()],
  serverError: [...kept(), http.get(API, () => HttpResponse.json({}, { status: 500 })), http.all(`${API}/*`, () => HttpResponse.json({}, { status: 500 }))],
};
