/** The account desk's API for stories and tests, as named scenarios; answers pass the BFF's own schemas. */
import * as desk from '@portal/bff/contract/schemas/desk';
import * as requests from '@portal/bff/contract/schemas/requests';
import type { ChartMatch, DeskRequest } from '@portal/bff/contract/desk';
import type { AccountRequest } from '@portal/bff/contract/requests';
import { delay, http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';
import { CHART, partOf } from '@portal/shell/contract/testing';
import { keptDraft, problem } from './server-mocks.ts';

const DESK = '/api/clinics/:clinicId/desk';
const OWN = '/api/patients/:patientId/account/requests';
export const REQUEST_ID = '7a0c1d2e-3a4b-4c5d-8e6f-708192a3b4c5';

/** Drafts of answers that reached the API, oldest first; `null` where one was dropped. */
export const sentAnswerDrafts: (string | null)[] = [];

const ANSWER_DRAFT = '/api/clinics/:clinicId/drafts/:form';

const answerDraft = (kept: string | null = null) => keptDraft(ANSWER_DRAFT, kept, sentAnswerDrafts);

/** What reached the API, oldest first. */
export const sentToDesk: { path: string; body: unknown }[] = [];

function request(more: Partial<DeskRequest> = {}): DeskRequest {
  return desk.DeskRequest.parse({
    id: REQUEST_ID,
    kind: 'registration',
    state: 'open',
    createdAt: '2026-11-23T15:00:00.000Z',
    name: 'Elena Ruiz',
    content: { locale: 'en', givenName: 'Elena', familyName: 'Ruiz', birthDate: '1974-06-14', email: 'elena@example.org', phone: '(507) 555-0143' },
    papers: [],
    chart: null,
    decidedAt: null,
    decidedBy: null,
    answer: null,
    ...more,
  });
}

const list = (all: readonly DeskRequest[]) =>
  http.get(`${DESK}/requests`, ({ request: { url } }) => {
    const wanted = new URL(url).searchParams;
    const found = all.filter(({ state, kind }) => (state === 'open') === (wanted.get('state') === 'open') && (wanted.get('kind') ?? kind) === kind);
    return HttpResponse.json(desk.DeskRequestList.parse(partOf(found, { url })));
  });
const taken = (path: string, schema: { parse(body: unknown): unknown } | null, answer: () => Response): RequestHandler =>
  http.post(`${DESK}${path}`, async ({ request: sent }) => {
    const body: unknown = schema ? schema.parse(await sent.json()) : null;
    sentToDesk.push({ path, body });
    return answer();
  });

/** A code that was made just now. */
export const CODE = desk.ActivationCode.parse({
  code: 'ABCDE-FGHJK',
  link: 'https://portal.example/activate#ABCDE-FGHJK',
  expiresAt: '2026-12-22T15:00:00.000Z',
  guardian: null,
  name: CHART.name,
  patientNumber: CHART.patientNumber,
});

function server(of: DeskRequest, chart: ChartMatch = CHART): RequestHandler[] {
  const child = request({ id: '8a0c1d2e-3a4b-4c5d-8e6f-708192a3b4c5', kind: 'child', name: 'Tom Berg', createdAt: '2026-11-24T15:00:00.000Z' });
  const done = request({ id: '9a0c1d2e-3a4b-4c5d-8e6f-708192a3b4c5', kind: 'international', name: 'Inés Sol', state: 'declined' });
  return [
    ...answerDraft(),
    list([of, child, done]),
    http.get(`${DESK}/requests/:requestId`, () => HttpResponse.json(of)),
    taken('/requests/:requestId/decision', desk.Decision, () => HttpResponse.json(request({ state: 'approved', answer: 'Welcome.' }))),
    taken('/charts', desk.ChartSearch, () => HttpResponse.json(desk.ChartMatches.parse({ charts: [chart] }))),
    http.post(`${DESK}/charts/:chartId/activation-code`, async ({ request: sent }) => {
      const body = desk.NewCode.parse(await sent.json());
      sentToDesk.push({ path: '/charts/:chartId/activation-code', body });
      const answer = { ...CODE, name: chart.name, patientNumber: chart.patientNumber, guardian: body.guardian ?? null };
      return HttpResponse.json(answer, { status: 201 });
    }),
    taken('/charts/:chartId/unlock', desk.Unlock, () => new HttpResponse(null, { status: 204 })),
    taken('/emergency-access', desk.EmergencyRequest, () =>
      HttpResponse.json(desk.EmergencyAccess.parse({ patientId: chart.id, displayName: chart.name, endsAt: '2026-11-24T17:00:00.000Z' }), { status: 201 }),
    ),
  ];
}

const manyId = (n: number) => `6a0c1d2e-3a4b-4c5d-8e6f-${String(n).padStart(12, '0')}`;
const MANY = Array.from({ length: 25 }, (_, n) =>
  request({ id: manyId(n), name: `Person ${n + 1}`, createdAt: new Date(Date.UTC(2026, 9, 1 + n)).toISOString() }),
);

const slow = async (): Promise<Response> => {
  await delay('infinite');
  return new HttpResponse();
};

export const deskScenarios = {
  success: server(request()),
  halfTyped: [...answerDraft('Please bring an ID to'), ...server(request())],
  answered: server(
    request({
      kind: 'name_change',
      state: 'approved',
      chart: CHART,
      decidedAt: '2026-11-24T16:00:00.000Z',
      decidedBy: 'Tomasz Nowak',
      answer: 'We changed your name.',
    }),
  ),
  forAnAdult: server(
    request({
      kind: 'adult',
      content: {
        locale: 'en',
        givenName: 'Elena',
        familyName: 'Ruiz',
        otherGivenName: 'Rosa',
        otherFamilyName: 'Ruiz',
        relationship: 'Daughter',
        permissions: ['billing', 'messages'],
      },
      papers: [
        { id: REQUEST_ID, type: 'application/pdf', size: 204_800, scan: 'clean', name: 'power of attorney.pdf' },
        { id: '8b1c1d2e-3a4b-4c5d-8e6f-708192a3b4c5', type: 'image/jpeg', size: 102_400, scan: 'unchecked', name: 'her card.jpg' },
        { id: '8b1c1d2e-3a4b-4c5d-8e6f-708192a3b4c6', type: 'application/pdf', size: 51_200, scan: 'waiting', name: 'order.pdf' },
        { id: '8b1c1d2e-3a4b-4c5d-8e6f-708192a3b4c7', type: 'application/pdf', size: 51_200, scan: 'infected', name: 'letter.pdf' },
      ],
    }),
  ),
  child: server(request(), { ...CHART, birthDate: '2019-06-14', isMinor: true }),
  withAccount: server(request(), { ...CHART, hasAccount: true, hasSecondFactor: true }),
  empty: [list([])],
  /** More than a part of them wait. */
  many: [list(MANY)],
  /** Nothing, then a request that somebody else answers. */
  arriving: () =>
    [[], [request()], []].map((requests) =>
      http.get(`${DESK}/requests`, () => HttpResponse.json(desk.DeskRequestList.parse({ items: requests, count: requests.length, next: null })), {
        once: true,
      }),
    ),
  conflict: [http.post(`${DESK}/requests/:requestId/decision`, () => problem(409, 'registration/no-chart')), ...server(request())],
  nobody: [...answerDraft('Unconscious, needs surgery'), http.post(`${DESK}/emergency-access`, () => problem(404, 'resource/not-found'))],
  serverError: [http.all(`${DESK}/*`, () => problem(500, 'service/internal'))],
  slow: [http.all(`${DESK}/*`, slow)],
} satisfies Record<string, RequestHandler[] | (() => RequestHandler[])>;

const own = (more: Partial<AccountRequest>): AccountRequest =>
  requests.AccountRequest.parse({
    id: REQUEST_ID,
    kind: 'name_change',
    state: 'open',
    createdAt: '2026-11-23T15:00:00.000Z',
    decidedAt: null,
    answer: null,
    wishedName: 'Elena Moss',
    ...more,
  });

/** Drafts of the form for another name that reached the API, oldest first; `null` where one was dropped. */
export const sentNameDrafts: (string | null)[] = [];

const NAME_DRAFT = '/api/patients/:patientId/drafts/account.name-change';

const nameDraft = (kept: object | null) => keptDraft(NAME_DRAFT, kept && JSON.stringify(kept), sentNameDrafts);

const ownList = (all: readonly AccountRequest[], sent: Request) =>
  HttpResponse.json(
    requests.AccountRequests.parse({ ...partOf(all, sent), open: [...new Set(all.flatMap(({ kind, state }) => (state === 'open' ? [kind] : [])))] }),
  );

/** A server that keeps what is asked. */
function ownServer(begin: readonly AccountRequest[], kept: object | null = null): RequestHandler[] {
  let all = [...begin];
  return [
    ...nameDraft(kept),
    http.get(OWN, ({ request: sent }) => ownList(all, sent)),
    http.post(OWN, async ({ request: sent }) => {
      const body = requests.NewAccountRequest.parse(await sent.json());
      sentToDesk.push({ path: '/account/requests', body });
      const made = own({ kind: body.kind, wishedName: body.kind === 'name_change' ? `${body.givenName} ${body.familyName}` : null });
      all = [made, ...all];
      return HttpResponse.json(made, { status: 201 });
    }),
    http.post(`${OWN}/:requestId/withdraw`, () => {
      all = all.map((each) => ({ ...each, state: 'withdrawn' }));
      return HttpResponse.json(all[0]);
    }),
  ];
}

/** The first sending arrives, and is answered when the test says so: the connection breaks. */
export let breakConnection: () => void = () => undefined;

const breaking = (): RequestHandler =>
  http.post(
    OWN,
    async ({ request: sent }) => {
      sentToDesk.push({ path: '/account/requests', body: requests.NewAccountRequest.parse(await sent.json()) });
      await new Promise<void>((resolve) => {
        breakConnection = resolve;
      });
      return HttpResponse.error();
    },
    { once: true },
  );

export const requestScenarios = {
  breaking: () => [breaking(), ...ownServer([])],
  nothing: () => ownServer([]),
  halfTyped: () => ownServer([], { givenName: 'Elena', documents: 'Marriage certi' }),
  open: () => ownServer([own({})]),
  answered: () => ownServer([own({ state: 'declined', decidedAt: '2026-11-24T15:00:00.000Z', answer: 'Please bring your marriage certificate.' })]),
  /** The open one is not in the first part. */
  many: () => [
    ...ownServer(
      Array.from({ length: 25 }, (_, n) => own({ id: manyId(n), state: n === 24 ? 'open' : 'withdrawn', kind: n === 24 ? 'deactivation' : 'name_change' })),
    ),
  ],
  serverError: () => [http.all(OWN, () => problem(500, 'service/internal'))],
  slow: () => [http.all(OWN, slow)],
} satisfies Record<string, () => RequestHandler[]>;
