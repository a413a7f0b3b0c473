/** Accounts at the desk, for stories and tests, as named scenarios; answers pass the BFF's own schemas. */
import * as desk from '@portal/bff/contract/schemas/desk';
import * as session from '@portal/bff/contract/schemas/session';
import type { DeskAccount } from '@portal/bff/contract/desk';
import { http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';
import { problem } from './server-mocks.ts';

const ACCOUNTS = '/api/clinics/:clinicId/desk/accounts';
const CLOSED_AT = '2026-11-20T16:00:00.000Z';

/** What reached the API, oldest first. */
export const sentAccountStates: unknown[] = [];

const account = (more: Partial<DeskAccount> = {}): DeskAccount =>
  desk.DeskAccount.parse({
    id: '1a0c1d2e-3a4b-4c5d-8e6f-708192a3b4c5',
    name: 'Alicia Fontaine',
    username: 'alicia',
    email: 'alicia.fontaine@example.org',
    isStaff: true,
    isOwn: false,
    closedAt: null,
    ...more,
  });

const found = (accounts: readonly DeskAccount[]) =>
  http.post(ACCOUNTS, async ({ request }) => {
    desk.AccountSearch.parse(await request.json());
    return HttpResponse.json(desk.DeskAccounts.parse({ accounts }));
  });
const server = (of: DeskAccount): RequestHandler[] => [
  found([of]),
  http.put(`${ACCOUNTS}/:accountId/state`, async ({ request }) => {
    const body = desk.AccountState.parse(await request.json());
    sentAccountStates.push(body);
    return HttpResponse.json(account({ ...of, closedAt: body.open ? null : CLOSED_AT }));
  }),
];

export const deskAccountScenarios = {
  open: () => server(account()),
  closed: () => server(account({ closedAt: CLOSED_AT })),
  own: () => server(account({ isOwn: true })),
  nobody: () => [found([])],
  needsProof: () => [
    http.put(`${ACCOUNTS}/:accountId/state`, () => problem(403, 'session/reauthentication-required'), { once: true }),
    http.get('/api/session/prove', () => HttpResponse.json(session.ProofNeeds.parse({ code: false, passkey: false }))),
    http.post('/api/session/prove', () => new HttpResponse(null, { status: 204 })),
    ...server(account()),
  ],
  serverError: () => [http.post(ACCOUNTS, () => problem(500, 'service/internal'))],
} satisfies Record<string, () => RequestHandler[]>;
