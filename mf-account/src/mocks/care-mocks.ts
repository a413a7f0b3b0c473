/** Asking for access to somebody else's record, for stories and tests; answers pass the BFF's own schemas. */
import * as requests from '@portal/bff/contract/schemas/requests';
import type { CaredPerson, CareRequest, KeptDocument } from '@portal/bff/contract/requests';
import { delay, http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';
import { partOf, uploadMocks } from '@portal/shell/contract/testing';
import { keptDraft, problem } from './server-mocks.ts';

const BASE = '/api/care-requests';
const DRAFT = '/api/drafts/account.care';

/** What reached the API, oldest first. */
export const sentCare: { path: string; body: unknown }[] = [];
/** The key under which each request came, oldest first. */
export const careKeys: string[] = [];
/** Drafts that reached the API, oldest first; `null` where one was dropped. */
export const sentCareDrafts: (string | null)[] = [];

function care(more: Partial<CareRequest> = {}): CareRequest {
  return requests.CareRequest.parse({
    id: '7a0c1d2e-3a4b-4c5d-8e6f-708192a3b4c5',
    who: 'adult',
    name: 'Rosa Ruiz',
    permissions: ['appointments-see', 'messages'],
    lastDay: '2027-06-30',
    papers: 1,
    state: 'open',
    createdAt: '2026-11-23T15:00:00.000Z',
    decidedAt: null,
    answer: null,
    ...more,
  });
}

/** A child, a teenager, and somebody with a very long name for a time. */
const PEOPLE: CaredPerson[] = [
  {
    patientId: '6a1d2e3f-4b5c-4d6e-9f70-8192a3b4c5d6',
    name: 'Mia Ruiz',
    relationship: 'parent',
    permissions: ['appointments-manage', 'records-see', 'messages', 'billing', 'account'],
    reduced: false,
    lastDay: null,
  },
  {
    patientId: '6a1d2e3f-4b5c-4d6e-9f70-8192a3b4c5d7',
    name: 'Noah Ruiz',
    relationship: 'parent',
    permissions: ['appointments-see', 'messages', 'records-basic'],
    reduced: true,
    lastDay: null,
  },
  {
    patientId: '6a1d2e3f-4b5c-4d6e-9f70-8192a3b4c5d8',
    name: 'Maximiliana Wolfeschlegelsteinhausenbergerdorff de la Cruz y Montenegro',
    relationship: 'caregiver',
    permissions: ['appointments-see'],
    reduced: false,
    lastDay: '2027-06-30',
  },
].map((person) => requests.CaredPerson.parse(person));

/** A server that keeps what is asked, and knows what it has taken by its key. */
function server(
  begin: readonly CareRequest[] = [],
  kept: object | null = null,
  begun: readonly KeptDocument[] = [],
  losesAnswer = false,
  people: readonly CaredPerson[] = [],
): RequestHandler[] {
  let all = [...begin];
  let papers = [...begun];
  const taken = new Map<string, { readonly content: string; readonly made: CareRequest }>();
  return [
    ...keptDraft(DRAFT, kept && JSON.stringify(kept), sentCareDrafts),
    http.get(BASE, ({ request }) => HttpResponse.json(requests.CareRequests.parse({ ...partOf(all, request), people, papers }))),
    ...uploadMocks(`${BASE}/documents`, {
      took(file, name) {
        sentCare.push({ path: '/documents', body: name });
        papers = [...papers, file];
      },
    }),
    http.delete(`${BASE}/documents/:paperId`, ({ params }) => {
      papers = papers.filter(({ id }) => id !== params['paperId']);
      return new HttpResponse(null, { status: 204 });
    }),
    http.post(BASE, async ({ request }) => {
      const body = requests.NewCareRequest.parse(await request.json());
      const key = request.headers.get('idempotency-key') ?? '';
      sentCare.push({ path: '', body });
      careKeys.push(key);
      const before = taken.get(key);
      if (before) return before.content === JSON.stringify(body) ? HttpResponse.json(before.made, { status: 201 }) : problem(409, 'request/key-reused');
      const { who, otherGivenName, otherFamilyName, permissions, lastDay } = body;
      const made = care({
        id: key,
        who,
        name: `${otherGivenName} ${otherFamilyName}`,
        permissions,
        lastDay,
        papers: papers.length,
      });
      all = [made, ...all];
      papers = [];
      taken.set(key, { content: JSON.stringify(body), made });
      if (losesAnswer && taken.size === 1) return HttpResponse.error();
      return HttpResponse.json(made, { status: 201 });
    }),
    http.post(`${BASE}/:requestId/withdraw`, ({ params }) => {
      all = all.map((each) => (each.id === params['requestId'] ? care({ ...each, state: 'withdrawn' }) : each));
      return HttpResponse.json(all.find(({ id }) => id === params['requestId']));
    }),
  ];
}

const slow = async (): Promise<Response> => {
  await delay('infinite');
  return new HttpResponse();
};

export const careScenarios = {
  caring: () => server([], null, [], false, PEOPLE),
  nothing: () => server(),
  /** The first request arrives, and its answer is lost on the way back. */
  answerLost: () => server([], null, [], true),
  open: () => server([care()]),
  many: () =>
    server(
      Array.from({ length: 25 }, (_, n) => care({ id: `6a0c1d2e-3a4b-4c5d-8e6f-${String(n).padStart(12, '0')}`, name: `Person ${n + 1}`, state: 'withdrawn' })),
    ),
  answered: () =>
    server([
      care({ state: 'declined', decidedAt: '2026-11-24T15:00:00.000Z', answer: 'Please send us the court order.' }),
      care({ id: '8a0c1d2e-3a4b-4c5d-8e6f-708192a3b4c5', who: 'child', name: 'Mia Ruiz', lastDay: null, papers: 0, state: 'approved', answer: 'Welcome.' }),
    ]),
  halfTyped: () =>
    server([], { who: 'child', otherGivenName: 'Mia', otherFamilyName: 'Ru', permissions: 'messages,billing' }, [
      requests.KeptDocument.parse({ id: '9a0c1d2e-3a4b-4c5d-8e6f-708192a3b4c5', type: 'image/jpeg', size: 204_800, scan: 'unchecked' }),
    ]),
  tooMany: () => [http.post(BASE, () => problem(429, 'request/rate-limited')), ...server()],
  wrongDay: () => [http.post(BASE, () => problem(422, 'request/invalid', [{ path: 'otherBirthDate', code: 'future' }])), ...server()],
  alreadyDecided: () => [http.post(`${BASE}/:requestId/withdraw`, () => problem(409, 'request/already-decided')), ...server([care()])],
  serverError: () => [http.all(BASE, () => problem(500, 'service/internal'))],
  slow: () => [http.all(BASE, slow)],
} satisfies Record<string, () => RequestHandler[]>;
