/** The sharing and activity API for stories and tests, as named scenarios; bodies pass the BFF's own schemas. */
import * as activity from '@portal/bff/contract/schemas/activity';
import * as requests from '@portal/bff/contract/schemas/requests';
import * as session from '@portal/bff/contract/schemas/session';
import * as sharing from '@portal/bff/contract/schemas/sharing';
import type { ActivityEntry, ActivityQuery } from '@portal/bff/contract/activity';
import type { EmergencyAccess, PersonWithAccess, Sharing } from '@portal/bff/contract/sharing';
import { delay, http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';
import { cutPart, partOf } from '@portal/shell/contract/testing';
import { keptDraft, noContent, problem } from './server-mocks.ts';

const PATIENT = '/api/patients/:patientId';
const API = `${PATIENT}/sharing`;

export const RUTH_ID = '3f0c1d2e-3a4b-4c5d-8e6f-708192a3b4c5';

const RUTH: PersonWithAccess = {
  id: RUTH_ID,
  name: 'Ruth Nakamura',
  relationship: 'caregiver',
  permissions: ['appointments-manage', 'messages'],
  reduced: false,
  since: '2026-03-02T15:00:00.000Z',
  lastDay: '2027-03-01',
  lastUsedAt: '2026-11-20T22:10:00.000Z',
  givenBy: 'Elena Ruiz',
  basis: null,
  changeable: true,
};

/** What one record's sharing is like; the list of people is cut when it is asked for. */
interface SharedRecord extends Omit<Sharing, 'items' | 'count' | 'next'> {
  readonly people: readonly PersonWithAccess[];
  readonly emergencies: readonly EmergencyAccess[];
}

function answer(more: Partial<SharedRecord> = {}): SharedRecord {
  return {
    timeZone: 'America/Chicago',
    today: '2026-11-24',
    mayInvite: true,
    people: [RUTH],
    invitations: [
      {
        id: '4f0c1d2e-3a4b-4c5d-8e6f-708192a3b4c5',
        email: 'omar@example.com',
        displayName: 'My son Omar',
        permissions: ['billing'],
        lastDay: null,
        sentAt: '2026-11-22T15:00:00.000Z',
        expiresAt: '2026-12-06T15:00:00.000Z',
      },
    ],
    emergencies: [],
    ...more,
  };
}

const LONG = answer().people.map((person) => ({ ...person, name: 'Maximiliana-Constantinopolska Featherstonehaugh-Cholmondeley-Marjoribanks' }));

const LEGAL = answer().people.map((person) => ({ ...person, basis: 'power_of_attorney' as const, givenBy: 'Tomasz Nowak', changeable: false }));

export const TEEN = answer({
  mayInvite: false,
  invitations: [],
  people: [
    {
      id: RUTH_ID,
      name: 'Elena Ruiz',
      relationship: 'parent',
      permissions: ['appointments-see', 'messages', 'records-basic'],
      reduced: true,
      since: '2020-03-02T15:00:00.000Z',
      lastDay: null,
      lastUsedAt: null,
      givenBy: null,
      basis: null,
      changeable: false,
    },
  ],
});

/** Writes that reached the API, oldest first. */
export const sentWrites: { method: string; body: unknown }[] = [];

/** Drafts that reached the API, oldest first; `null` where one was dropped. */
export const sentInviteDrafts: (string | null)[] = [];

const read = ({ people, emergencies, ...more }: SharedRecord) => [
  http.get(API, ({ request }) => HttpResponse.json(sharing.Sharing.parse({ ...partOf(people, request), ...more }))),
  http.get(`${API}/emergencies`, ({ request }) => HttpResponse.json(sharing.EmergencyAccesses.parse(partOf(emergencies, request)))),
  http.get(`${API}/people/:grantId`, ({ params }) => {
    const person = people.find(({ id }) => id === params['grantId']);
    return person ? HttpResponse.json(sharing.PersonWithAccess.parse(person)) : problem(404, 'resource/not-found');
  }),
];
const inviting = http.post(`${API}/invitations`, async ({ request }) => {
  const body: unknown = await request.json();
  sharing.NewInvitation.parse(body);
  sentWrites.push({ method: 'POST', body });
  return HttpResponse.json(answer().invitations[0], { status: 201 });
});
const changing = http.put(`${API}/people/:grantId`, async ({ request }) => {
  const body: unknown = await request.json();
  sentWrites.push({ method: 'PUT', body: sharing.AccessChange.parse(body) });
  return noContent();
});
const ending = http.delete(`${API}/:kind/:id`, ({ params }) => {
  sentWrites.push({ method: 'DELETE', body: params['kind'] });
  return noContent();
});
const draft = (value: string | null) => keptDraft(`${PATIENT}/drafts/account.invite`, value, sentInviteDrafts);
const writes = [inviting, changing, ending, ...draft(null)];

const passwordProves = http.get('/api/session/prove', () => HttpResponse.json(session.ProofNeeds.parse({ code: false, passkey: false })));

const EMERGENCY: EmergencyAccess = {
  id: RUTH_ID,
  name: 'Priya Raman',
  reason: 'Unconscious, needed the list of medicines',
  since: '2026-11-02T08:00:00.000Z',
  until: '2026-11-02T09:00:00.000Z',
};
const manyId = (n: number) => `5f0c1d2e-3a4b-4c5d-8e6f-${String(n).padStart(12, '0')}`;

export const sharingScenarios = {
  success: [...read(answer()), ...writes],
  nobody: [...read(answer({ people: [], invitations: [] })), ...writes],
  emergency: [
    ...read(
      answer({
        emergencies: [EMERGENCY],
      }),
    ),
    ...writes,
  ],
  /** More people than a part, and more emergencies. */
  many: [
    ...read(
      answer({
        people: Array.from({ length: 23 }, (_, n) => ({ ...RUTH, id: manyId(n), name: `Person ${n + 1}` })),
        emergencies: Array.from({ length: 23 }, (_, n) => ({ ...EMERGENCY, id: manyId(n), name: `Doctor ${n + 1}` })),
      }),
    ),
    ...writes,
  ],
  legal: [
    ...read(answer({ people: LEGAL })),
    http.post(`${PATIENT}/account/requests`, async ({ request }) => {
      const body = requests.NewAccountRequest.parse(await request.json());
      sentWrites.push({ method: 'POST', body });
      return HttpResponse.json(
        requests.AccountRequest.parse({
          id: RUTH_ID,
          kind: 'end_access',
          state: 'open',
          createdAt: '2026-11-24T15:00:00.000Z',
          decidedAt: null,
          answer: null,
          wishedName: null,
        }),
        { status: 201 },
      );
    }),
    ...writes,
  ],
  teen: [...read(TEEN), ...writes],
  longContent: [...read(answer({ people: LONG })), ...writes],
  withDraft: [...read(answer()), inviting, ...draft(JSON.stringify({ displayName: 'My neighbor Ruth', permissions: 'messages' }))],
  wrongFields: [...read(answer()), http.post(`${API}/invitations`, () => problem(422, 'request/invalid', [{ path: 'email', code: 'own' }])), ...draft(null)],
  /** The first try asks for a proof of who it is; any password is right. */
  needsProof: [
    ...read(answer()),
    http.post(`${API}/invitations`, () => problem(403, 'session/reauthentication-required'), { once: true }),
    passwordProves,
    http.post('/api/session/prove', noContent),
    ...writes,
  ],
  alwaysNeedsProof: [
    ...read(answer()),
    passwordProves,
    http.post(`${API}/invitations`, () => problem(403, 'session/reauthentication-required')),
    ...draft(null),
  ],
  endingFails: [...read(answer()), http.delete(`${API}/:kind/:id`, () => problem(503, 'service/database-unavailable')), ...draft(null)],
  serverError: [http.get(API, () => problem(500, 'service/internal')), ...draft(null)],
  slow: [
    http.get(API, async () => {
      await delay('infinite');
      return noContent();
    }),
    ...draft(null),
  ],
} satisfies Record<string, RequestHandler[]>;

const entry = (id: string, more: Partial<ActivityEntry>): ActivityEntry =>
  activity.ActivityEntry.parse({
    id,
    at: '2026-11-24T15:00:00.000Z',
    name: 'Elena Ruiz',
    who: 'me',
    what: 'records.viewed',
    sentence: 'Looked at the health record',
    area: 'records',
    outcome: 'success',
    reason: null,
    ...more,
  });

const ENTRIES = [
  entry('5', {}),
  entry('4', {
    name: 'Ruth Nakamura',
    who: 'proxy',
    what: 'billing.viewed',
    sentence: 'Looked at bills',
    area: 'billing',
    outcome: 'denied',
    at: '2026-11-23T15:00:00.000Z',
  }),
  entry('3', {
    name: 'Priya Raman',
    who: 'staff',
    what: 'access.emergency',
    sentence: 'Took emergency access',
    area: 'access',
    reason: 'Unconscious',
    at: '2026-11-22T15:00:00.000Z',
  }),
];

const AREAS = [
  { code: 'records', name: 'Health record' },
  { code: 'messages', name: 'Messages' },
  { code: 'billing', name: 'Bills' },
  { code: 'access', name: 'Who has access' },
];

/** Questions that reached the API, without the language. */
export const askedActivity: Record<string, unknown>[] = [];

const list = (entries: readonly ActivityEntry[], ownOnly = false) =>
  http.post(`${PATIENT}/activity/search`, async ({ request }) => {
    const { language: _language, ...query } = (await request.json()) as ActivityQuery;
    activity.ActivityQuery.parse(query);
    askedActivity.push(query);
    return HttpResponse.json(
      activity.Activity.parse({ timeZone: 'America/Chicago', areas: AREAS, ownOnly, ...cutPart(entries, query.after, Number(query.limit ?? 10)) }),
    );
  });
const file = http.post(`${PATIENT}/activity/export`, () => new HttpResponse('"When"\r\n', { headers: { 'content-type': 'text/csv' } }));

/** More than a part of them. */
const MANY = Array.from({ length: 25 }, (_, n) =>
  entry(String(25 - n), n === 20 ? { what: 'messages.sent', sentence: 'Sent a message', area: 'messages', at: '2026-11-01T15:00:00.000Z' } : {}),
);

export const activityScenarios = {
  many: [list(MANY), file],
  success: [list(ENTRIES), file],
  empty: [list([]), file],
  ownOnly: [list([entry('5', {})], true), file],
  exportRefused: [list(ENTRIES), passwordProves, http.post(`${PATIENT}/activity/export`, () => problem(403, 'session/reauthentication-required'))],
  serverError: [http.post(`${PATIENT}/activity/search`, () => problem(500, 'service/internal'))],
} satisfies Record<string, RequestHandler[]>;
