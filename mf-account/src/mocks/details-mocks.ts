/** The API behind the form of personal details for stories and tests, as named scenarios. Bodies pass the BFF's own schemas. */
import * as account from '@portal/bff/contract/schemas/account';
import type { Profile } from '@portal/bff/contract/account';
import { delay, http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';
import { keptDraft, problem } from './server-mocks.ts';

const API = '/api/patients/:patientId/account';
const DRAFT = '/api/patients/:patientId/drafts/account.details';

function profile(more: Partial<Profile> = {}): Profile {
  return account.Profile.parse({
    patientNumber: 'NH-104210',
    givenName: 'Elena',
    familyName: 'Ruiz',
    preferredName: 'Lena',
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
    pronouns: 'she/her',
    interpreterNeeded: false,
    emergencyContacts: [
      { name: 'Ruth Ruiz', relationship: 'sibling', phone: '(507) 555-0199' },
      { name: 'Sam Ortiz', relationship: 'neighbor', phone: '(507) 555-0120' },
    ],
    clinic: { name: 'Northfield Lakeside Clinic', phone: '(507) 555-0140' },
    version: 3,
    reduced: false,
    ...more,
  });
}

const EMPTY: Partial<Profile> = { preferredName: null, pronouns: null, language: null, emergencyContacts: [] };
const LONG = 'Maximiliana-Constantinopolska Featherstonehaugh-Cholmondeley-Marjoribanks';

/** Changes that reached the API, oldest first. */
export const sentDetails: unknown[] = [];
/** Drafts that reached the API, oldest first; `null` where one was dropped. */
export const sentDetailsDrafts: (string | null)[] = [];

const read = (of: Profile) => http.get(`${API}/profile`, () => HttpResponse.json(of));
const change = http.patch(`${API}/details`, async ({ request }) => {
  const body: unknown = await request.json();
  account.DetailsChange.parse(body);
  sentDetails.push(body);
  return HttpResponse.json(profile({ version: 4 }));
});
const refuse = (...answer: Parameters<typeof problem>) => http.patch(`${API}/details`, () => problem(...answer));

const draft = (value: object | null) => keptDraft(DRAFT, value && JSON.stringify(value), sentDetailsDrafts);
const noDraft = draft(null);

/** What the API can be like. */
export const detailsScenarios = {
  success: [read(profile()), change, ...noDraft],
  empty: [read(profile(EMPTY)), change, ...noDraft],
  full: [
    read(
      profile({
        interpreterNeeded: true,
        emergencyContacts: Array.from({ length: 5 }, (_, at) => ({ name: `Contact ${at + 1}`, relationship: 'friend' as const, phone: `(507) 555-012${at}` })),
      }),
    ),
    change,
    ...noDraft,
  ],
  longContent: [
    read(profile({ preferredName: LONG.slice(0, 60), emergencyContacts: [{ name: LONG, relationship: 'caregiver', phone: '+442079460958' }] })),
    change,
    ...noDraft,
  ],
  /** A name was typed and a person added at an older version, and never saved. */
  withDraft: [
    read(profile({ version: 4 })),
    change,
    ...draft({ version: 3, values: { preferredName: 'Ellie', emergencyContacts: [{ name: 'Ruth Ruiz', relationship: 'sibling', phone: '(507) 555-0199' }] } }),
  ],
  wrongFields: [
    read(profile()),
    refuse(422, 'request/invalid', [
      { path: 'preferredName', code: 'too_big' },
      { path: 'emergencyContacts.1.phone', code: 'custom' },
    ]),
    ...noDraft,
  ],
  /** The first edit is too late: somebody changed pronouns and the list meanwhile. The next one is taken. */
  changedElsewhere: [
    http.patch(`${API}/details`, () => problem(412, 'resource/changed'), { once: true }),
    http.get(`${API}/profile`, () => HttpResponse.json(profile()), { once: true }),
    read(profile({ version: 5, pronouns: 'they/them', emergencyContacts: [{ name: 'Ruth Ruiz', relationship: 'sibling', phone: '(507) 555-0101' }] })),
    change,
    ...noDraft,
  ],
  saveFails: [read(profile()), refuse(503, 'service/database-unavailable'), ...noDraft],
  serverError: [http.all(`${API}/*`, () => problem(500, 'service/internal')), ...noDraft],
  slow: [
    http.all(`${API}/*`, async () => {
      await delay('infinite');
      return new HttpResponse();
    }),
    ...noDraft,
  ],
} satisfies Record<string, RequestHandler[]>;
