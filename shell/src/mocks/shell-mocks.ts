/** The API as the shell's stories and tests see it: named scenarios, each answer parsed by the BFF's own schema. */
import type { Home } from '@portal/bff/contract/home';
import type { Proof } from '@portal/bff/contract/session';
import * as home from '@portal/bff/contract/schemas/home';
import * as session from '@portal/bff/contract/schemas/session';
import { http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';
import { SCOPES } from '../contract/scopes.ts';
import type { SessionInfo, SubjectInfo } from '../session/session-info.ts';

export const ELENA: SubjectInfo = {
  kind: 'patient',
  id: '5f0c1d2e-3a4b-4c5d-8e6f-708192a3b4c5',
  displayName: 'Elena Ruiz',
  relationship: 'self',
  scopes: [...SCOPES],
  timeZone: 'America/Chicago',
  clinicPhone: '(555) 555-0123',
  identity: { fullName: 'Elena Ruiz', birthDate: '1974-06-14', patientNumber: 'NH-104210' },
  reduced: false,
};
export const MIA: SubjectInfo = {
  ...ELENA,
  id: '6a1d2e3f-4b5c-4d6e-9f70-8192a3b4c5d6',
  displayName: 'Mia Ruiz',
  relationship: 'parent',
  identity: { fullName: 'Mia Ruiz', birthDate: '2018-03-09', patientNumber: 'NH-104377' },
};
export const CLINIC: SubjectInfo = {
  ...ELENA,
  kind: 'clinic',
  id: '0a1b2c3d-4e5f-4a6b-9c7d-8e9fa0b1c2d3',
  displayName: 'Northfield Family Clinic',
  relationship: 'staff',
  identity: null,
};

export const ELENA_SESSION: SessionInfo = session.SessionInfo.parse({
  userId: 'c1d2e3f4-a5b6-4c7d-8e9f-0a1b2c3d4e5f',
  displayName: 'Elena Ruiz',
  audience: 'patient',
  staffRole: null,
  subjects: [ELENA, MIA],
  mustAddSecondStep: false,
  hintsAtSecondStep: false,
  display: {},
  expiresAt: '2099-01-01T00:00:00.000Z',
  endsAt: '2099-01-01T00:00:00.000Z',
});

const problem = (status: number, code: string): Response =>
  HttpResponse.json({ type: `urn:problem:${code.replace('/', ':')}`, title: code, status, code, requestId: 'r1' }, { status });

export const signInMocks = {
  success: [http.post('/api/session', () => new HttpResponse(null, { status: 204 }))],
  wrong: [http.post('/api/session', () => problem(401, 'session/wrong-credentials'))],
  tooMany: [http.post('/api/session', () => problem(429, 'request/rate-limited'))],
  locked: [http.post('/api/session', () => problem(429, 'session/locked'))],
  passkeyDown: [http.post('/api/session/passkey/options', () => problem(503, 'service/database-unavailable'))],
  down: [http.post('/api/session', () => problem(503, 'service/database-unavailable'))],
  offline: [http.post('/api/session', () => HttpResponse.error())],
} satisfies Record<string, RequestHandler[]>;

const next = (methods: string[]) => http.post('/api/session', () => HttpResponse.json(session.SecondFactorNext.parse({ next: 'second-factor', methods })));
const noContent = (path: string) => http.post(path, () => new HttpResponse(null, { status: 204 }));

/** Codes and proofs that reached the API, oldest first. */
export const givenCodes: unknown[] = [];

export const secondStepMocks = {
  app: [
    next(['totp', 'backup', 'passkey']),
    http.post('/api/session/second-factor', async ({ request }) => {
      givenCodes.push(session.SecondFactorCode.parse(await request.json()));
      return new HttpResponse(null, { status: 204 });
    }),
  ],
  email: [next(['email', 'backup']), noContent('/api/session/second-factor/email'), noContent('/api/session/second-factor')],
  wrong: [next(['totp', 'backup']), http.post('/api/session/second-factor', () => problem(401, 'session/wrong-code'))],
  locked: [next(['totp', 'backup']), http.post('/api/session/second-factor', () => problem(429, 'session/codes-locked'))],
  over: [next(['totp', 'backup']), http.post('/api/session/second-factor', () => problem(401, 'session/required'))],
} satisfies Record<string, RequestHandler[]>;

const proof = (needs: object, answer: (given: Proof) => Response): RequestHandler[] => [
  http.get('/api/session/prove', () => HttpResponse.json(session.ProofNeeds.parse(needs))),
  http.post('/api/session/prove', async ({ request }) => {
    const given = session.Proof.parse(await request.json());
    givenCodes.push(given);
    return answer(given);
  }),
];
const rightPassword = (given: Proof): Response =>
  given.method === 'password' && given.password === 'open sesame' ? new HttpResponse(null, { status: 204 }) : problem(403, 'session/wrong-proof');

export const stepUpMocks = {
  password: proof({ code: false, passkey: false }, rightPassword),
  withCode: proof({ code: true, passkey: true }, rightPassword),
  locked: proof({ code: true, passkey: false }, () => problem(429, 'session/codes-locked')),
  down: [http.get('/api/session/prove', () => problem(503, 'service/database-unavailable'))],
} satisfies Record<string, RequestHandler[]>;

const refusedPassword = (code: string) =>
  http.post('/api/recovery/password/complete', () =>
    HttpResponse.json(
      { type: 'urn:problem:password:not-allowed', title: '', status: 422, code: 'password/not-allowed', requestId: 'r1', errors: [{ path: 'password', code }] },
      { status: 422 },
    ),
  );

export const recoveryMocks = {
  success: [
    http.post('/api/recovery/password', () => new HttpResponse(null, { status: 202 })),
    http.post('/api/recovery/username', () => new HttpResponse(null, { status: 202 })),
    http.post('/api/recovery/password/complete', () => new HttpResponse(null, { status: 204 })),
  ],
  tooMany: [http.post('/api/recovery/*', () => problem(429, 'request/rate-limited'))],
  down: [http.post('/api/recovery/*', () => problem(503, 'service/database-unavailable'))],
  common: [refusedPassword('common')],
  aboutYou: [refusedPassword('about-you')],
  deadLink: [http.post('/api/recovery/password/complete', () => problem(404, 'link/not-valid'))],
} satisfies Record<string, RequestHandler[]>;

/** Home, and the same in a line. */
const homeAnswer = (body: Pick<Home, 'waiting' | 'attention' | 'cards'> & { readonly changes: readonly object[] }): RequestHandler[] => [
  http.get('/api/patients/:patientId/home', () => HttpResponse.json(home.Home.parse(body))),
  http.get('/api/patients/:patientId/home/glance', () =>
    HttpResponse.json(home.HomeGlance.parse({ waiting: body.waiting, open: body.attention.length, next: null })),
  ),
];

const QUIET = { changes: [], attention: [], waiting: {}, cards: { records: null, billing: {} } };

const NEXT = { title: 'Asthma check', names: null, startsAt: '2026-12-10T19:30:00.000Z', timeZone: 'America/Chicago', modality: 'in_person' };

/** Of those who are cared for: Mia has news and a visit, of anybody else nothing can be told now. */
export const familyMocks: RequestHandler[] = [
  http.get('/api/patients/:patientId/home/glance', ({ params }) =>
    params['patientId'] === MIA.id
      ? HttpResponse.json(home.HomeGlance.parse({ waiting: { records: 2, messages: 1 }, open: 1, next: NEXT }))
      : problem(503, 'service/database-unavailable'),
  ),
];

/** Hints that were closed. */
export const closedHints: string[] = [];

export const homeMocks = {
  busy: homeAnswer({
    changes: [
      {
        kind: 'records.new-result',
        rank: 80,
        path: '/records',
        values: { count: 1 },
        links: [
          { kind: 'messages.written', rank: 70, path: '/messages/7', at: '2026-11-24T15:00:00.000Z', timeZone: 'America/Chicago', values: { author: 'Grace' } },
        ],
      },
    ],
    attention: [{ kind: 'billing.due', rank: 40, path: '/billing', on: '2026-12-15', values: { count: 2 } }],
    waiting: { records: 1, messages: 1 },
    cards: { records: null, billing: { balanceCents: 12000 } },
  }),
  quiet: homeAnswer(QUIET),
  hinting: [
    http.delete('/api/session/second-step-hint', ({ request }) => {
      closedHints.push(new URL(request.url).pathname);
      return new HttpResponse(null, { status: 204 });
    }),
    ...homeAnswer(QUIET),
  ],
  down: [http.get('/api/patients/:patientId/home', () => problem(503, 'service/database-unavailable'))],
} satisfies Record<string, RequestHandler[]>;
