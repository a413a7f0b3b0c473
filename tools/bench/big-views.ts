/** What `npm run bench:big` asks for: what people and desks open most. */
import { cookieOf, patientId, sessionCookie } from '../../bff/bench/crowd.ts';
import { CLINICS } from '../../bff/demo/ids.ts';
import { PEOPLE } from '../../bff/demo/people.ts';
import { SECRET } from './cold.ts';

export interface View {
  readonly name: string;
  /** Decides its bound. */
  readonly kind: 'home' | 'list';
  /** What is asked by, or about, patient `n`. */
  of(n: number): { readonly path: string; readonly cookie: string; readonly body?: object };
}

export const NURSE = PEOPLE.lindqvist.username;
export const SCHEDULER = PEOPLE.nowak.username;

const ofPatient = (name: string, path: string, body?: object): View => ({
  name,
  kind: name === 'home' ? 'home' : 'list',
  of: (n) => ({ path: `/api/patients/${patientId(n)}/${path}`, cookie: sessionCookie(n, SECRET), ...(body && { body }) }),
});

export const PATIENT_VIEWS: readonly View[] = [
  ofPatient('home', 'home'),
  ofPatient('results', 'records/results?limit=25'),
  ofPatient('visits to come', 'appointments/visits?view=upcoming&limit=25'),
  ofPatient('past visits', 'appointments/visits?view=past&limit=25'),
  ofPatient('inbox', 'messages/threads?limit=25'),
  ofPatient('bills', 'billing/statements?limit=25'),
  ofPatient('activity', 'activity/search', { limit: 25 }),
  ofPatient('notable activity', 'activity/search', { who: 'notable', limit: 25 }),
];

const ofDesk = (name: string, username: string, path: string, body?: (n: number) => object): View => ({
  name,
  kind: 'list',
  of: (n) => ({
    path: `/api/clinics/${clinicOf(n)}/${path}`,
    cookie: cookieOf(`crowd-${username}`, SECRET),
    ...(body && { body: body(n) }),
  }),
});

/** As the database deals patients out among the clinics. */
const CLINIC_IDS = Object.values(CLINICS)
  .map(({ id }) => id)
  .toSorted();
const clinicOf = (n: number): string => CLINIC_IDS[Math.floor(n / 100) % CLINIC_IDS.length] ?? '';

const byName = (n: number): object => ({
  familyName: `family ${n % 1999}`,
  birthDate: new Date(Date.UTC(1930, 0, 1 + (n % 30_000))).toISOString().slice(0, 10),
});

export const DESK_VIEWS: readonly View[] = [
  ofDesk('waiting conversations', NURSE, 'messages/threads?filter=awaiting&limit=25'),
  ofDesk('all conversations', NURSE, 'messages/threads?limit=25'),
  ofDesk('waiting list', SCHEDULER, 'visit-requests/waiting?limit=25'),
  ofDesk('requests for visits', SCHEDULER, 'visit-requests/requests?limit=25'),
  ofDesk('decided requests', SCHEDULER, 'visit-requests/requests?state=decided&limit=25'),
  ofDesk('account requests', SCHEDULER, 'desk/requests?limit=25'),
  ofDesk('chart by number', NURSE, 'desk/charts', (n) => ({ patientNumber: `cr-${n}` })),
  ofDesk('chart by name', NURSE, 'desk/charts', byName),
  ofDesk('emergency by number', NURSE, 'desk/emergency-access', (n) => ({ patientNumber: `cr-${n}`, reason: 'Unconscious in the hall' })),
  ofDesk('emergency by name', NURSE, 'desk/emergency-access', (n) => ({ ...byName(n), givenName: `given ${n % 997}`, reason: 'Unconscious in the hall' })),
];
