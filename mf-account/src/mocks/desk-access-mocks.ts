/** Access on a legal document for stories and tests, as named scenarios; answers pass the BFF's own schemas. */
import * as desk from '@portal/bff/contract/schemas/desk';
import type { ChartAccess } from '@portal/bff/contract/desk';
import { CHART } from '@portal/shell/contract/testing';
import { http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';
import { problem } from './server-mocks.ts';

const DESK = '/api/clinics/:clinicId/desk';
const PERSON_ID = '3f0c1d2e-3a4b-4c5d-8e6f-708192a3b4c5';
const LIMIT_ID = '4f0c1d2e-3a4b-4c5d-8e6f-708192a3b4c5';

/** What reached the API, oldest first. */
export const sentLegal: { path: string; body: unknown }[] = [];

const answer = (more: Partial<ChartAccess> = {}): ChartAccess =>
  desk.ChartAccess.parse({ timeZone: 'America/Chicago', today: '2026-11-24', people: [], invitations: [], restrictions: [], ...more });

const FULL = answer({
  people: [
    {
      id: PERSON_ID,
      name: 'Ruth Nakamura',
      username: 'ruth',
      relationship: 'caregiver',
      permissions: ['records-see', 'billing'],
      reduced: false,
      lastDay: '2027-01-31',
      basis: 'power_of_attorney',
      reason: 'Power of attorney of October 3',
    },
  ],
  invitations: [
    {
      id: '6f0c1d2e-3a4b-4c5d-8e6f-708192a3b4c5',
      displayName: 'Omar Ruiz',
      email: 'omar@example.com',
      basis: 'guardianship',
      expiresAt: '2026-12-06T15:00:00.000Z',
    },
  ],
  restrictions: [
    {
      id: LIMIT_ID,
      name: 'Tom Berg',
      username: 'tom',
      basis: 'court_order',
      reason: 'Order of the family court of November 2',
      since: '2026-11-03T15:00:00.000Z',
    },
  ],
});

const taken = (path: string, schema: { parse(body: unknown): unknown }, reply: () => Response): RequestHandler =>
  http.post(`${DESK}/charts/:chartId${path}`, async ({ request }) => {
    sentLegal.push({ path, body: schema.parse(await request.json()) });
    return reply();
  });
const server = (of: ChartAccess): RequestHandler[] => [
  http.post(`${DESK}/charts`, () => HttpResponse.json(desk.ChartMatches.parse({ charts: [CHART] }))),
  http.get(`${DESK}/charts/:chartId/access`, () => HttpResponse.json(of)),
  taken('/access', desk.GiveAccess, () => HttpResponse.json({ invited: false }, { status: 201 })),
  taken('/access/:grantId/end', desk.EndAccess, () => new HttpResponse(null, { status: 204 })),
  taken('/restrictions', desk.Restrict, () => new HttpResponse(null, { status: 204 })),
];

export const legalScenarios = {
  nobody: server(answer()),
  some: server(FULL),
  unknownAccount: [
    http.post(`${DESK}/charts/:chartId/access`, () => problem(422, 'request/invalid', [{ path: 'account', code: 'unknown' }])),
    ...server(answer()),
  ],
  readFails: [http.get(`${DESK}/charts/:chartId/access`, () => problem(500, 'service/internal')), ...server(answer())],
} satisfies Record<string, RequestHandler[]>;
