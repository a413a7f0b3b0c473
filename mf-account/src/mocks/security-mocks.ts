/** Account security for stories and tests, as named scenarios; bodies pass the BFF's own schemas. */
import * as accountSecurity from '@portal/bff/contract/schemas/account-security';
import * as session from '@portal/bff/contract/schemas/session';
import { partOf } from '@portal/shell/contract/testing';
import type { PasswordChange, SecurityStatus, SessionList, TrustedDevices } from '@portal/bff/contract/account-security';
import { delay, http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';
import { keptDraft, problem } from './server-mocks.ts';

const API = '/api/account-security';
const EMAIL_DRAFT = '/api/drafts/account.email';
export const CODES = [
  'ABCDE-23456',
  'FGHJK-34567',
  'MNPQR-45678',
  'STVWX-56789',
  'YZABC-67892',
  'DEFGH-78923',
  'JKMNP-89234',
  'QRSTV-92345',
  'WXYZA-23457',
  'BCDEF-34568',
];

/** Requests that reached the API, oldest first: method, path and body. */
export const sentRequests: (readonly [method: string, path: string, body: unknown])[] = [];

/** Half-typed addresses that were kept, oldest first; `null` where one was dropped. */
export const keptAddresses: (string | null)[] = [];

function status(more: Partial<SecurityStatus> = {}): SecurityStatus {
  return accountSecurity.SecurityStatus.parse({
    secondFactor: 'none',
    secondFactorSince: null,
    secondFactorRequired: false,
    maskedEmail: 'e•••@example.org',
    email: 'elena.ruiz@example.org',
    pendingEmail: null,
    backupCodesLeft: 0,
    passkeys: [],
    ...more,
  });
}

const PASSKEYS = [
  { id: '0193b6c1-1111-7000-8000-000000000001', name: 'My phone', createdAt: '2026-10-01T15:00:00.000Z', lastUsedAt: '2026-11-20T15:00:00.000Z' },
  { id: '0193b6c1-1111-7000-8000-000000000002', name: 'Work laptop', createdAt: '2026-11-02T15:00:00.000Z', lastUsedAt: null },
];
const ON = status({ secondFactor: 'totp', secondFactorSince: '2026-10-01T15:00:00.000Z', backupCodesLeft: 8, passkeys: PASSKEYS });

const HERE = {
  id: '0193b6c1-2222-7000-8000-000000000001',
  browser: 'Chrome',
  system: 'Windows',
  current: true,
  signedInAt: '2026-11-25T14:00:00.000Z',
  lastActiveAt: '2026-11-25T15:00:00.000Z',
};
const PHONE = { ...HERE, id: '0193b6c1-2222-7000-8000-000000000002', browser: 'Safari', system: 'iPhone', current: false };
const STRANGE = { ...PHONE, id: '0193b6c1-2222-7000-8000-000000000003', browser: null, system: null };
const TRUSTED = {
  id: '0193b6c1-3333-7000-8000-000000000001',
  browser: 'Chrome',
  system: 'Windows',
  current: true,
  lastUsedAt: HERE.lastActiveAt,
  trustedUntil: '2026-12-08T15:00:00.000Z',
};

/** More than a part of them. */
const manyId = (n: number) => `0193b6c1-4444-7000-8000-${String(n).padStart(12, '0')}`;
const MANY_SESSIONS = [HERE, ...Array.from({ length: 24 }, (_, n) => ({ ...PHONE, id: manyId(n) }))];

/** A picture that looks like a QR code and holds nothing. */
const PICTURE = Array.from({ length: 25 }, (_, y) =>
  Array.from({ length: 25 }, (_, x) => ((x * 7 + y * 11 + x * y) % 3 === 0 ? `M${x + 4} ${y + 4}h1v1h-1z` : '')).join(''),
).join('');

const halfTyped = (value: string | null) => keptDraft(EMAIL_DRAFT, value, keptAddresses);
const read = (of: SecurityStatus, sessions: SessionList['items'] = [HERE], trusted: TrustedDevices['items'] = []): RequestHandler[] => [
  http.get(API, () => HttpResponse.json(of)),
  http.get('/api/sessions', ({ request }) => HttpResponse.json(accountSecurity.SessionList.parse(partOf(sessions, request)))),
  http.get('/api/sessions/trusted', ({ request }) => HttpResponse.json(accountSecurity.TrustedDevices.parse(partOf(trusted, request)))),
  ...halfTyped(null),
];

async function keep(request: Request): Promise<Record<string, string>> {
  const text = await request.text();
  const body = text === '' ? null : (JSON.parse(text) as Record<string, string>);
  sentRequests.push([request.method, new URL(request.url).pathname, body]);
  return body ?? {};
}
/** Takes every write; what it answers with is by the end of its path. */
const write: RequestHandler[] = [
  http.post(`${API}/password`, async ({ request }) => {
    const { currentPassword, newPassword } = await keep(request);
    const errors = [
      ...(currentPassword === 'open sesame' ? [] : [{ path: 'currentPassword', code: 'wrong' }]),
      ...((newPassword ?? '').length < 15 ? [{ path: 'newPassword', code: 'too-short' }] : []),
    ];
    return errors.length > 0 ? problem(422, 'password/not-allowed', errors) : new HttpResponse(null, { status: 204 });
  }),
  http.post(`${API}/totp`, () =>
    HttpResponse.json(
      accountSecurity.TotpSetup.parse({
        secret: 'ABCD EFGH IJKL MNOP QRST UVWX YZ23 4567',
        uri: 'otpauth://totp/x',
        qr: { size: 33, path: PICTURE },
        ticket: 'ticket',
      }),
    ),
  ),
  ...[`${API}/totp/confirm`, `${API}/email-codes/confirm`, `${API}/backup-codes`].map((path) =>
    http.post(path, async ({ request }) => {
      await keep(request);
      return HttpResponse.json(accountSecurity.BackupCodes.parse({ codes: CODES }));
    }),
  ),
  ...[`${API}/*`, '/api/sessions', '/api/sessions/*'].map((path) =>
    http.all(path, async ({ request }) => {
      if (request.method === 'GET') return undefined;
      await keep(request);
      return new HttpResponse(null, { status: 204 });
    }),
  ),
];

const longer: RequestHandler = http.post(`${API}/second-factor/off`, async ({ request }) => {
  const { password } = (await keep(request)) as { password?: PasswordChange };
  if (!password) return problem(409, 'password/too-short-alone');
  return password.newPassword.length < 15
    ? problem(422, 'password/not-allowed', [{ path: 'newPassword', code: 'too-short' }])
    : new HttpResponse(null, { status: 204 });
});

/** An address that is asked for, and moves with the code 123456. */
function movingEmail(at: Partial<SecurityStatus>): RequestHandler[] {
  let now = status(at);
  const done = () => new HttpResponse(null, { status: 204 });
  return [
    http.get(API, () => HttpResponse.json(now)),
    http.put(`${API}/email`, async ({ request }) => {
      const { email = '' } = await keep(request);
      if (email === now.email) return problem(422, 'request/invalid', [{ path: 'email', code: 'same' }]);
      now = status({ ...now, pendingEmail: { address: email, expiresAt: '2026-11-25T18:30:00.000Z' } });
      return done();
    }),
    http.post(`${API}/email/confirm`, async ({ request }) => {
      const { code } = await keep(request);
      if (code !== '123456') return problem(422, 'second-factor/wrong-code');
      now = status({ ...now, email: now.pendingEmail?.address ?? now.email, pendingEmail: null });
      return done();
    }),
    http.delete(`${API}/email/pending`, async ({ request }) => {
      await keep(request);
      now = status({ ...now, pendingEmail: null });
      return done();
    }),
  ];
}

let proven = false;
const needsProof: RequestHandler[] = [
  http.get('/api/session/prove', () => HttpResponse.json(session.ProofNeeds.parse({ code: false, passkey: true }))),
  http.post('/api/session/prove', async ({ request }) => {
    const proof = session.Proof.parse(await request.json());
    proven = proof.method === 'password' && proof.password === 'open sesame';
    return proven ? new HttpResponse(null, { status: 204 }) : problem(403, 'session/wrong-proof');
  }),
  http.post(`${API}/backup-codes`, () => {
    if (!proven) return problem(403, 'session/reauthentication-required');
    proven = false;
    return HttpResponse.json(accountSecurity.BackupCodes.parse({ codes: CODES }));
  }),
];

export const securityScenarios = {
  off: [...read(status()), ...write],
  on: [...read(ON, [HERE, PHONE, STRANGE], [TRUSTED]), ...write],
  byEmail: [...read(status({ secondFactor: 'email', backupCodesLeft: 1 })), ...write],
  must: [...read(status({ secondFactorRequired: true })), ...write],
  needsProof: [...read(ON), ...needsProof, ...write],
  shortPassword: [...read(status({ secondFactor: 'email', backupCodesLeft: 1 })), longer, ...write],
  halfTypedEmail: [...halfTyped('elena.new@'), ...movingEmail({}), ...read(status()), ...write],
  email: [...movingEmail({}), ...read(status()), ...write],
  pendingEmail: [...movingEmail({ pendingEmail: { address: 'elena.new@example.org', expiresAt: '2026-11-25T18:30:00.000Z' } }), ...read(status()), ...write],
  manyDevices: [...read(ON, MANY_SESSIONS, [TRUSTED, ...Array.from({ length: 24 }, (_, n) => ({ ...TRUSTED, id: manyId(n), current: false }))]), ...write],
  tooManyEmails: [http.put(`${API}/email`, () => problem(429, 'request/rate-limited')), ...read(status()), ...write],
  wrongCode: [...read(status()), http.post(`${API}/totp/confirm`, () => problem(422, 'second-factor/wrong-code')), ...write],
  slow: [http.get(API, () => delay('infinite')), http.get('/api/sessions', () => delay('infinite'))],
  serverError: [http.get(API, () => problem(500, 'service/internal')), http.get('/api/sessions', () => problem(500, 'service/internal'))],
  longContent: [
    ...read({
      ...ON,
      passkeys: [{ ...PASSKEYS[0], id: PASSKEYS[0]?.id ?? '', name: `The${'long'.repeat(14)}`, createdAt: ON.secondFactorSince ?? '', lastUsedAt: null }],
    }),
    ...write,
  ],
} satisfies Record<string, RequestHandler[]>;
