/** The API of making an account for stories and tests, as named scenarios; answers pass the BFF's own schemas. */
import * as registration from '@portal/bff/contract/schemas/registration';
import type { ContactsOnFile, Identity, RegistrationProgress } from '@portal/bff/contract/registration';
import { http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';
import { uploadMocks } from '../contract/testing/upload-mocks.ts';

const BASE = '/api/registration';
const NOTHING: RegistrationProgress = {
  kind: null,
  aboutGiven: false,
  emailHint: null,
  emailConfirmed: false,
  check: 'none',
  expiresAt: null,
  finished: null,
  typed: {},
  papers: [],
};

const ON_FILE: ContactsOnFile = {
  outcome: 'asked',
  contacts: [
    { way: 'email', shown: 'e•••@example.com' },
    { way: 'text', shown: '•••0142' },
  ],
};

/** What reached the API, oldest first. */
export const sentSteps: { path: string; body: unknown }[] = [];

const problem = (status: number, code: string, errors?: { path: string; code: string }[]): Response =>
  HttpResponse.json({ type: `urn:problem:${code.replace('/', ':')}`, title: code, status, code, requestId: 'r1', ...(errors ? { errors } : {}) }, { status });

/** A server that goes on step by step, from where a scenario begins. What it refuses was done or undone in another tab when `elsewhere` says what is so then. */
function server(
  begin: Partial<RegistrationProgress> = {},
  refuse: Readonly<Record<string, () => Response>> = {},
  breaks = 0,
  elsewhere?: Partial<RegistrationProgress>,
  onFile: ContactsOnFile = ON_FILE,
): RequestHandler[] {
  let progress: RegistrationProgress = { ...NOTHING, ...begin };
  const step = (
    method: 'post' | 'put' | 'delete',
    path: string,
    schema: { parse(body: unknown): unknown } | null,
    more: (body: never) => Partial<RegistrationProgress>,
    answer?: object,
  ) =>
    http[method](`${BASE}${path}`, async ({ request }) => {
      const refused = refuse[path]?.();
      if (refused) {
        if (elsewhere) progress = { ...NOTHING, ...elsewhere };
        return refused;
      }
      const body: unknown = schema ? schema.parse(await request.json()) : null;
      sentSteps.push({ path, body });
      progress = { ...progress, ...more(body as never) };
      return answer ? HttpResponse.json(answer) : new HttpResponse(null, { status: 204 });
    });
  return [
    http.get(BASE, () => HttpResponse.json(registration.RegistrationProgress.parse(progress))),
    http.get(`${BASE}/office`, () =>
      HttpResponse.json(
        registration.InternationalOffice.parse({
          phone: '+1 555 555 0150',
          email: 'international@northfieldhealth.example',
          timeZone: 'America/Chicago',
          hours: [{ days: [1, 2, 3, 4, 5], from: '07:00', until: '18:00' }],
          openNow: true,
        }),
      ),
    ),
    step('post', '', registration.StartRegistration, ({ kind }: { kind: RegistrationProgress['kind'] }) => ({ kind })),
    step('delete', '', null, () => NOTHING),
    step('put', '/identity', registration.Identity, ({ by }: Identity) => ({ aboutGiven: true, check: by === 'code' ? 'none' : 'open' })),
    step('put', '/dependent', registration.Dependent, () => ({ aboutGiven: true })),
    ...uploadMocks(`${BASE}/documents`, {
      refuses: refuse['/documents'],
      breaks,
      took(file, name) {
        sentSteps.push({ path: '/documents', body: name });
        progress = { ...progress, papers: [...progress.papers, file] };
      },
    }),
    http.delete(`${BASE}/documents/:paperId`, ({ params }) => {
      sentSteps.push({ path: '/documents/:paperId', body: params['paperId'] });
      progress = { ...progress, papers: progress.papers.filter(({ id }) => id !== params['paperId']) };
      return new HttpResponse(null, { status: 204 });
    }),
    step('put', '/typed', registration.TypedSteps, (typed: RegistrationProgress['typed']) => ({ typed })),
    step('put', '/email', registration.EmailStep, () => ({ emailHint: 'e…@example.com' })),
    step('post', '/confirmation', registration.Confirmation, () => ({ emailConfirmed: true })),
    step('post', '/confirmation/address', registration.Confirmation, () => ({}), registration.ConfirmationAddress.parse({ email: 'elena@example.com' })),
    step('post', '/contacts', null, () => ({ check: onFile.outcome === 'asked' ? 'open' : 'done' }), registration.ContactsOnFile.parse(onFile)),
    step('post', '/contacts/code', registration.ContactCode, () => ({})),
    step('put', '/proof', registration.Proof, () => ({ check: 'done' })),
    step('post', '/international', registration.InternationalRequest, () => ({})),
    step('post', '/username', registration.UsernameStep, () => ({}), registration.UsernameAnswer.parse({ free: false, suggestions: ['elena2', 'elena.2'] })),
    step('post', '/finish', registration.FinishRegistration, () => ({}), registration.FinishedRegistration.parse({ connected: begin.kind !== 'dependent' })),
  ];
}

const us = { kind: 'us', expiresAt: '2099-01-01T00:00:00.000Z' } as const;
const confirmed = { ...us, aboutGiven: true, emailHint: 'e…@example.com', emailConfirmed: true };

const checking = { ...confirmed, check: 'open' } as const;

export const registerMocks = {
  fresh: () => server(),
  identity: () => server(us),
  noMatch: () => server(us, { '/identity': () => problem(404, 'invitation/not-valid') }),
  dependent: () => server({ ...us, kind: 'dependent' }),
  withPapers: () =>
    server({ ...us, kind: 'dependent', papers: [{ id: '7a0c1d2e-3a4b-4c5d-8e6f-708192a3b4c5', type: 'application/pdf', size: 20_480, scan: 'unchecked' }] }),
  papersBreakOff: () => server({ ...us, kind: 'dependent' }, {}, 1),
  paperRefused: () => server({ ...us, kind: 'dependent' }, { '/documents': () => problem(415, 'upload/wrong-kind') }),
  dependentReady: () => server({ ...confirmed, kind: 'dependent' }),
  international: () => server({ ...us, kind: 'international' }),
  halfTyped: () => server({ ...us, typed: { about: { by: 'number', patientNumber: 'NH-1042', familyName: 'Ruiz' } } }),
  email: () => server({ ...us, aboutGiven: true }),
  sent: () => server({ ...us, aboutGiven: true, emailHint: 'e…@example.com' }),
  linkTooOld: () => server({ ...us, aboutGiven: true, emailHint: 'e…@example.com' }, { '/confirmation/address': () => problem(404, 'link/not-valid') }),
  linkUsedMeanwhile: () => server({ ...us, aboutGiven: true, emailHint: 'e…@example.com' }, { '/confirmation': () => problem(404, 'link/not-valid') }),
  goneElsewhere: () => server(us, { '/identity': () => problem(409, 'registration/step-missing') }, 0, {}),
  finished: () => server({ finished: 'us' }),
  finishedElsewhere: () => server({ ...confirmed }, { '/finish': () => problem(401, 'session/wrong-credentials') }, 0, { finished: 'us' }),
  account: () => server(confirmed),
  check: () => server(checking),
  checkWrongCode: () => server(checking, { '/proof': () => problem(422, 'registration/wrong-code') }),
  checkByStaff: () => server(checking, {}, 0, undefined, { outcome: 'staff', contacts: [] }),
  checkByEmail: () => server(checking, {}, 0, undefined, { outcome: 'proved', contacts: [] }),
  checkDown: () => server(checking, { '/contacts': () => problem(503, 'service/database-unavailable') }),
  guardian: () => server(confirmed, { '/finish': () => problem(409, 'account/guardian-contact') }),
  taken: () => server(confirmed, { '/finish': () => problem(409, 'account/name-taken') }),
  weakPassword: () => server(confirmed, { '/finish': () => problem(422, 'password/not-allowed', [{ path: 'password', code: 'common' }]) }),
  down: () => [http.get(BASE, () => problem(503, 'service/database-unavailable'))],
} satisfies Record<string, () => RequestHandler[]>;
