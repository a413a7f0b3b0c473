/**
 * The account API for stories and tests, as named scenarios. Bodies pass the
 * BFF's own schemas, so a mock that no longer matches the API fails.
 */
import * as account from '@portal/bff/contract/schemas/account';
import type { Profile } from '@portal/bff/contract/account';
import { delay, http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';
import { keptDraft, problem } from './server-mocks.ts';

const API = '/api/patients/:patientId/account';

function profile(more: Partial<Profile> = {}): Profile {
  return account.Profile.parse({
    patientNumber: 'NH-104210',
    givenName: 'Elena',
    familyName: 'Ruiz',
    preferredName: null,
    birthDate: '1974-06-14',
    sex: 'female',
    email: 'elena.ruiz@example.org',
    mobilePhone: '(507) 555-0143',
    homePhone: null,
    addressLine1: '18 Juniper Lane',
    addressLine2: null,
    city: 'Northfield',
    state: 'MN',
    postalCode: '55057',
    country: 'US',
    language: 'en-US',
    pronouns: null,
    interpreterNeeded: false,
    emergencyContacts: [{ name: 'Ruth Ruiz', relationship: 'sibling', phone: '(507) 555-0199' }],
    clinic: { name: 'Northfield Lakeside Clinic', phone: '(507) 555-0140' },
    version: 3,
    reduced: false,
    ...more,
  });
}

const LONG_NAME = 'Maximiliana-Constantinopolska';
const LONG = profile({
  givenName: LONG_NAME,
  familyName: 'Featherstonehaugh-Cholmondeley-Marjoribanks',
  email: `${LONG_NAME}.featherstonehaugh.cholmondeley.marjoribanks@an-extraordinarily-long-domain-name.example.org`,
  addressLine1: '12345 Saint Bartholomew of the Northern Lakes Memorial Boulevard Southwest',
  addressLine2: 'Building 12, Entrance C, Apartment 1408',
});
const BARE = profile({ mobilePhone: null, email: null, addressLine1: null, city: null, state: null, postalCode: null, clinic: null, emergencyContacts: [] });

const read = (of: Profile) => http.get(`${API}/profile`, () => HttpResponse.json(of));
const always = (answerWith: () => Response | Promise<Response>): RequestHandler[] => [http.all(`${API}/*`, answerWith)];

/** Changes that reached the API, oldest first. */
export const sentChanges: unknown[] = [];

/** Drafts that reached the API, oldest first; `null` where one was dropped. */
export const sentDrafts: (string | null)[] = [];

const DRAFT = '/api/patients/:patientId/drafts/account.contact';
const draft = (value: object | null) => keptDraft(DRAFT, value && JSON.stringify(value), sentDrafts);
const noDraft = draft(null);

const change = http.patch(`${API}/contact`, async ({ request }) => {
  const body: unknown = await request.json();
  account.ContactChange.parse(body);
  sentChanges.push(body);
  return HttpResponse.json(profile({ version: 4 }));
});
const refuse = (...answer: Parameters<typeof problem>) => http.patch(`${API}/contact`, () => problem(...answer));

/** The first edit is too late: somebody changed city and mobile phone meanwhile. The next one is taken. */
const changedElsewhere: RequestHandler[] = [
  http.patch(`${API}/contact`, () => problem(412, 'resource/changed'), { once: true }),
  http.get(`${API}/profile`, () => HttpResponse.json(profile()), { once: true }),
  read(profile({ version: 5, city: 'Dundas', mobilePhone: null })),
  change,
  ...noDraft,
];

/** What the API can be like. */
export const accountScenarios = {
  success: [read(profile()), change, ...noDraft],
  /** A parent's reduced access: what is the teenager's own is left out. */
  reduced: [read(profile({ reduced: true, preferredName: null, pronouns: null, email: null, mobilePhone: null, homePhone: null }))],
  empty: [read(BARE), change, ...noDraft],
  longContent: [read(LONG), change, ...noDraft],
  /** A city and a phone number were typed at an older version and never saved. */
  withDraft: [read(profile({ version: 4 })), change, ...draft({ version: 3, values: { city: 'Faribault', homePhone: '507 555 0188' } })],
  wrongFields: [
    read(profile()),
    refuse(422, 'request/invalid', [
      { path: 'mobilePhone', code: 'custom' },
      { path: 'postalCode', code: 'invalid_format' },
    ]),
    ...noDraft,
  ],
  changedElsewhere,
  saveFails: [read(profile()), refuse(503, 'service/database-unavailable'), ...noDraft],
  forbidden: always(() => problem(403, 'access/scope-missing')),
  serverError: always(() => problem(500, 'service/internal')),
  slow: always(async () => {
    await delay('infinite');
    return new HttpResponse();
  }),
} satisfies Record<string, RequestHandler[]>;

/** What the home page hands to the card. */
export const accountHomeData = {
  success: account.AccountHome.parse({
    preferredName: 'Elena',
    fullName: 'Elena Ruiz',
    patientNumber: 'NH-104210',
    birthDate: '1974-06-14',
    missing: [],
    emailUnconfirmed: false,
    starters: [],
    emergencyAt: null,
    timeZone: 'America/Chicago',
  }),
  longContent: account.AccountHome.parse({
    preferredName: LONG_NAME,
    fullName: `${LONG.givenName} ${LONG.familyName}`,
    patientNumber: 'NH-104210',
    birthDate: '1974-06-14',
    missing: [],
    emailUnconfirmed: false,
    starters: [],
    emergencyAt: null,
    timeZone: 'America/Chicago',
  }),
};
