/** Finding, holding and booking a time, for stories and tests; answers pass the BFF's own schemas. */
import * as scheduling from '@portal/bff/contract/schemas/scheduling';
import type { Choices, Clash, Hold, Openings, OpenSlot, SlotWeek, VisitTypeChoice } from '@portal/bff/contract/scheduling';
import { delay, http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';
import { BOOKED, BOOKED_ID } from './appointments-mocks.ts';

const API = '/api/patients/:patientId/scheduling';
const DRAFTS = '/api/patients/:patientId/drafts/:form';

const uuid = (number: number) => `0192f0c1-2d3e-7a4b-8c5d-${String(number).padStart(12, '0')}`;

export const LAKESIDE = uuid(301);
export const SUMMIT = uuid(302);
export const RAMAN = uuid(311);
const OKAFOR = uuid(312);
export const HOLD_ID = uuid(330);
export const ORDER_ID = uuid(340);

const MINUTE = 60_000;

const visitType = (code: string, need: VisitTypeChoice['need'], en: string, es: string, more: Partial<VisitTypeChoice> = {}): VisitTypeChoice => ({
  code,
  need,
  names: { en, es },
  instructions: {},
  minutes: 30,
  modalities: ['in_person'],
  minAge: null,
  maxAge: null,
  leadHours: 2,
  daysAhead: 60,
  refusal: null,
  elsewhere: [],
  ...more,
});

const VISIT_TYPES: readonly VisitTypeChoice[] = [
  visitType('specialist', 'ordered', 'Specialist visit', 'Cita con especialista', { refusal: 'needs-order' }),
  visitType('follow-up', 'follow_up', 'Follow-up', 'Seguimiento', {
    modalities: ['in_person', 'video', 'phone'],
    instructions: { en: 'Bring a list of your medicines.', es: 'Traiga una lista de sus medicamentos.' },
  }),
  visitType('same-week', 'new_problem', 'Visit for a new problem', 'Cita por un problema nuevo', { modalities: ['in_person', 'video'] }),
  visitType('check-up', 'check_up', 'Yearly check-up', 'Chequeo anual', { minutes: 40 }),
  visitType('well-child', 'check_up', 'Well-child visit', 'Control del niño sano', { maxAge: 17, refusal: 'too-old' }),
  visitType('flu-shot', 'vaccination', 'Flu shot', 'Vacuna contra la gripe', { minutes: 10, elsewhere: [{ clinicId: SUMMIT, refusal: 'by-phone' }] }),
  visitType('blood-draw', 'lab', 'Blood draw', 'Extracción de sangre', { refusal: 'by-phone' }),
];

export const CHOICES: Choices = scheduling.Choices.parse({
  visitTypes: [...VISIT_TYPES],
  orders: [
    {
      id: ORDER_ID,
      title: 'Eye exam for diabetes',
      reason: null,
      orderedBy: 'Priya Raman, MD',
      visitType: 'follow-up',
      notBefore: null,
      scheduleBy: '2026-12-20',
      overdue: false,
    },
    { id: uuid(341), title: 'MRI of the knee', reason: null, orderedBy: null, visitType: null, notBefore: null, scheduleBy: '2026-11-02', overdue: true },
  ],
  clinics: [
    {
      id: LAKESIDE,
      name: 'Northfield Lakeside Clinic',
      address: '12 Lake Street, Northfield, MN 55057',
      phone: '507-555-0140',
      timeZone: 'America/Chicago',
      isOwn: true,
    },
    { id: SUMMIT, name: 'Northfield Summit Clinic', address: '4 Pine Road, Denver, CO 80202', phone: '303-555-0155', timeZone: 'America/Denver', isOwn: false },
  ],
  practitioners: [
    { id: RAMAN, name: 'Priya Raman, MD', specialty: 'Family medicine', gender: 'female', languages: ['en', 'hi'], clinicIds: [LAKESIDE], seenBefore: true },
    {
      id: OKAFOR,
      name: 'Samuel Okafor, NP',
      specialty: 'Internal medicine',
      gender: 'male',
      languages: ['en', 'es'],
      clinicIds: [LAKESIDE, SUMMIT],
      seenBefore: false,
    },
  ],
  decision: {
    version: 3,
    content: {
      start: { new_problem: 'danger' },
      questions: [
        {
          id: 'danger',
          words: { en: 'Is one of these happening right now?', es: '¿Le pasa ahora algo de esto?' },
          hint: {
            en: 'Chest pain, trouble breathing, a face or arm that went weak, bleeding that does not stop',
            es: 'Dolor en el pecho, dificultad para respirar, debilidad en la cara o un brazo, sangrado que no para',
          },
          answers: [
            { id: 'yes', words: { en: 'Yes', es: 'Sí' }, next: { outcome: 'call-911' } },
            { id: 'no', words: { en: 'No', es: 'No' }, next: { question: 'since' } },
          ],
        },
        {
          id: 'since',
          words: { en: 'How long have you had it?', es: '¿Desde cuándo lo tiene?' },
          answers: [
            {
              id: 'worse',
              words: { en: 'It is getting worse by the hour', es: 'Empeora cada hora' },
              next: {
                outcome: 'call-now',
                visitType: 'same-week',
                words: { en: 'Have your list of medicines at hand.', es: 'Tenga a mano la lista de sus medicamentos.' },
              },
            },
            { id: 'today', words: { en: 'Since today or yesterday', es: 'Desde hoy o ayer' }, next: { outcome: 'express-care', visitType: 'same-week' } },
            { id: 'days', words: { en: 'A few days or weeks', es: 'Unos días o semanas' }, next: { outcome: 'book', visitType: 'same-week' } },
            { id: 'long', words: { en: 'Many months', es: 'Muchos meses' }, next: { outcome: 'request' } },
          ],
        },
      ],
    },
  },
});

function slot(number: number, startsAt: string, more: Partial<OpenSlot> = {}): OpenSlot {
  return scheduling.OpenSlot.parse({
    id: uuid(400 + number),
    startsAt,
    endsAt: new Date(Date.parse(startsAt) + 30 * MINUTE).toISOString(),
    timeZone: 'America/Chicago',
    modality: 'in_person',
    practitionerId: RAMAN,
    practitioner: 'Priya Raman, MD',
    clinicId: LAKESIDE,
    clinic: 'Northfield Lakeside Clinic',
    clash: null,
    ...more,
  });
}

const AT_SUMMIT = {
  timeZone: 'America/Denver',
  practitionerId: OKAFOR,
  practitioner: 'Samuel Okafor, NP',
  clinicId: SUMMIT,
  clinic: 'Northfield Summit Clinic',
};
export const SLOTS = [slot(1, '2026-12-08T15:00:00.000Z'), slot(2, '2026-12-08T20:30:00.000Z'), slot(3, '2026-12-10T15:00:00.000Z')] as const;
const SUMMIT_SLOTS = [slot(11, '2026-12-09T16:00:00.000Z', AT_SUMMIT), slot(12, '2026-12-09T16:30:00.000Z', AT_SUMMIT)];

const clash = (more: Partial<Clash>): Clash => ({
  kind: 'same-time',
  person: null,
  title: 'Diabetes follow-up',
  names: null,
  startsAt: '2026-12-08T15:00:00.000Z',
  clinic: 'Northfield Lakeside Clinic',
  gapMinutes: null,
  travelMinutes: null,
  ...more,
});
const CLASHING = [
  slot(1, SLOTS[0].startsAt, { clash: clash({}) }),
  slot(2, SLOTS[1].startsAt, { clash: clash({ person: 'Mia Ruiz', title: 'Dentist', startsAt: SLOTS[1].startsAt }) }),
  slot(3, SLOTS[2].startsAt, {
    clash: clash({
      kind: 'travel',
      title: 'Eye exam',
      startsAt: '2026-12-10T16:00:00.000Z',
      clinic: 'Northfield Summit Clinic',
      gapMinutes: 30,
      travelMinutes: 45,
    }),
  }),
];

const opening = (slots: readonly OpenSlot[], more: Partial<Openings['items'][number]> = {}): Openings['items'][number] => ({
  practitionerId: RAMAN,
  practitioner: 'Priya Raman, MD',
  specialty: 'Family medicine',
  seenBefore: true,
  clinicId: LAKESIDE,
  clinic: 'Northfield Lakeside Clinic',
  address: '12 Lake Street, Northfield, MN 55057',
  timeZone: 'America/Chicago',
  miles: null,
  slots: [...slots],
  ...more,
});
const OPENINGS = [
  opening(SLOTS),
  opening(SUMMIT_SLOTS, { ...AT_SUMMIT, specialty: 'Internal medicine', seenBefore: false, address: '4 Pine Road, Denver, CO 80202' }),
];

const json = (body: object, status = 200) => HttpResponse.json(body, { status });
const problem = (status: number, code: string, more: object = {}) =>
  HttpResponse.json(
    { type: `urn:problem:${code.replace('/', ':')}`, title: 'Refused', status, code, requestId: uuid(0), ...more },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );
const TAKEN = () => problem(409, 'booking/slot-taken', { alternatives: [SLOTS[1], ...SUMMIT_SLOTS] });

const choices = (of: Choices = CHOICES) => http.get(`${API}/choices`, () => json(of));
const openings = (items: Openings['items'], more: Partial<Openings> = {}) =>
  http.post(`${API}/openings`, async ({ request }) => {
    const { zip, clinicId, practitionerId } = scheduling.FindOpenings.parse(await request.json());
    const fits = items.filter(
      (each) => (clinicId === undefined || each.clinicId === clinicId) && (practitionerId === undefined || each.practitionerId === practitionerId),
    );
    const near = zip === undefined ? fits : fits.map((each, index) => ({ ...each, miles: 1.4 + 620 * index }));
    return json(scheduling.Openings.parse({ items: near, hasMore: false, zipKnown: zip !== '00000', refusal: null, ...more }));
  });
const week = (slots: readonly OpenSlot[], more: Partial<SlotWeek> = {}, first = '2026-12-07') =>
  http.post(`${API}/slots`, async ({ request }) => {
    const { from = first } = scheduling.FindSlots.parse(await request.json());
    const until = new Date(Date.parse(`${from}T00:00:00Z`) + 6 * 24 * 60 * MINUTE).toISOString().slice(0, 10);
    const found = slots.filter(({ startsAt }) => startsAt.slice(0, 10) >= from && startsAt.slice(0, 10) <= until);
    const nextAfter = slots.find(({ startsAt }) => startsAt.slice(0, 10) > until)?.startsAt ?? null;
    return json(
      scheduling.SlotWeek.parse({
        from,
        until,
        firstDay: '2026-12-01',
        lastDay: '2027-01-30',
        slots: found,
        hasMore: false,
        nextAfter,
        closed: [],
        refusal: null,
        ...more,
      }),
    );
  });

const held = (of: OpenSlot, more: Partial<Hold> = {}, left = 10 * MINUTE - 1): Hold =>
  scheduling.Hold.parse({
    id: HOLD_ID,
    slot: of,
    visitType: 'follow-up',
    orderId: null,
    movesVisitId: null,
    expiresAt: new Date(Date.now() + left).toISOString(),
    extendable: true,
    ...more,
  });

const ownHold = (of: OpenSlot | null, more: Partial<Hold> = {}, left?: number) =>
  http.get(`${API}/holds`, () => json(scheduling.OwnHold.parse({ hold: of && held(of, more, left) })));
const newHold = http.post(`${API}/holds`, async ({ request }) => {
  const { slotId, visitType: code, movesVisitId = null, orderId = null } = scheduling.NewHold.parse(await request.json());
  const found = [...SLOTS, ...SUMMIT_SLOTS, ...CLASHING].find(({ id }) => id === slotId) ?? SLOTS[0];
  return json(held(found, { visitType: code, movesVisitId, orderId }), 201);
});
const extend = http.post(`${API}/holds/:holdId/extend`, () => json(held(SLOTS[0], { extendable: false }, 15 * MINUTE)));
const confirm = http.post(`${API}/holds/:holdId/confirm`, async ({ request }) => {
  scheduling.ConfirmHold.parse(await request.json());
  return json(scheduling.BookedVisit.parse({ visitId: BOOKED_ID, startsAt: SLOTS[0].startsAt, timeZone: 'America/Chicago' }));
});
const release = http.delete(`${API}/holds/:holdId`, () => new HttpResponse(null, { status: 204 }));
const writes = [newHold, extend, confirm, release];

/** What was said before; nothing is kept on. */
const draft = (said: Readonly<Record<string, string>> = {}) => [
  http.get(DRAFTS, () => json({ value: Object.keys(said).length === 0 ? null : JSON.stringify(said) })),
  http.put(DRAFTS, () => new HttpResponse(null, { status: 204 })),
  http.delete(DRAFTS, () => new HttpResponse(null, { status: 204 })),
];
const visit = http.get('/api/patients/:patientId/appointments/visits/:visitId', () => json(BOOKED));

const found = [choices(), openings(OPENINGS), week([...SLOTS, slot(4, '2026-12-16T21:00:00.000Z')]), ...writes, visit];
const FOLLOW_UP = { need: 'follow_up' };

/** What the API can be like. */
export const schedulingScenarios = {
  success: [ownHold(null), ...draft(), ...found],
  /** The kind of visit is chosen. */
  finding: [ownHold(null), ...draft(FOLLOW_UP), ...found],
  /** All times of one clinician are looked at. */
  times: [ownHold(null), ...draft({ ...FOLLOW_UP, timesClinic: LAKESIDE, timesOf: RAMAN }), ...found],
  noSlots: [ownHold(null), ...draft({ ...FOLLOW_UP, timesClinic: LAKESIDE, timesOf: RAMAN }), openings([]), week([]), ...found],
  /** A holiday, and a clinician who is away in the afternoon. */
  closedClinic: [
    ownHold(null),
    ...draft({ ...FOLLOW_UP, timesClinic: LAKESIDE, timesOf: RAMAN }),
    week([SLOTS[2]], {
      closed: [
        { startsAt: '2026-12-08T06:00:00.000Z', endsAt: '2026-12-09T06:00:00.000Z', practitioner: null, reason: 'We are closed for a holiday.' },
        { startsAt: '2026-12-10T18:00:00.000Z', endsAt: '2026-12-10T23:00:00.000Z', practitioner: 'Priya Raman, MD', reason: 'Away for a training.' },
      ],
    }),
    ...found,
  ],
  unknownZip: [ownHold(null), ...draft({ ...FOLLOW_UP, zip: '00000' }), ...found],
  /** Somebody is faster. */
  lostSlot: [http.post(`${API}/holds`, TAKEN, { once: true }), ownHold(null), ...draft(FOLLOW_UP), ...found],
  busy: [http.post(`${API}/holds`, () => problem(409, 'booking/patient-busy')), ownHold(null), ...draft(FOLLOW_UP), ...found],
  holding: [ownHold(SLOTS[0]), ...draft({ ...FOLLOW_UP, reason: 'My feet tingle at night.' }), ...found],
  holdingElsewhere: [ownHold(SLOTS[0], { movesVisitId: BOOKED_ID }), ...draft(), ...found],
  twoZones: [ownHold(SUMMIT_SLOTS[0] ?? null), ...draft(FOLLOW_UP), ...found],
  extended: [ownHold(SLOTS[0], { extendable: false }, 4 * MINUTE), ...draft(FOLLOW_UP), ...found],
  holdEnded: [ownHold(SLOTS[0], {}, 0), ...draft(FOLLOW_UP), ...found],
  lostAtConfirm: [
    http.post(`${API}/holds/:holdId/confirm`, TAKEN),
    ownHold(SLOTS[0]),
    ...draft({ ...FOLLOW_UP, reason: 'My feet tingle at night.' }),
    ...found,
  ],
  /** Clocks go back on November 1: 1:30 comes twice. */
  clockChange: [
    ownHold(null),
    ...draft({ ...FOLLOW_UP, timesClinic: LAKESIDE, timesOf: RAMAN }),
    week(
      [slot(21, '2026-11-01T06:30:00.000Z'), slot(22, '2026-11-01T07:30:00.000Z'), slot(23, '2026-11-02T15:00:00.000Z')],
      { firstDay: '2026-10-31' },
      '2026-10-31',
    ),
    ...found,
  ],
  clash: [ownHold(null), ...draft({ ...FOLLOW_UP, timesClinic: LAKESIDE, timesOf: RAMAN }), openings([opening(CLASHING)]), week(CLASHING), ...found],
  byPhone: [ownHold(null), ...draft({ need: 'vaccination', clinicId: SUMMIT }), openings([], { refusal: 'by-phone' }), ...found],
  /** What they said was to questions that are not asked anymore. */
  questionsChanged: [ownHold(null), ...draft({ questions: '2', need: 'new_problem', 'said.danger': 'no', 'said.since': 'days' }), ...found],
  emergency: [ownHold(null), ...draft({ questions: '3', need: 'new_problem', 'said.danger': 'yes' }), ...found],
  callNow: [ownHold(null), ...draft({ questions: '3', need: 'new_problem', 'said.danger': 'no', 'said.since': 'worse' }), ...found],
  expressCare: [ownHold(null), ...draft({ questions: '3', need: 'new_problem', 'said.danger': 'no', 'said.since': 'today' }), ...found],
  request: [ownHold(null), ...draft({ questions: '3', need: 'new_problem', 'said.danger': 'no', 'said.since': 'long' }), ...found],
  needsOrder: [ownHold(null), ...draft({ need: 'ordered' }), ...found],
  bookedByPhone: [ownHold(null), ...draft({ need: 'lab' }), ...found],
  tooOld: [ownHold(null), ...draft({ need: 'check_up', kind: 'well-child' }), ...found],
  moving: [ownHold(SLOTS[2], { movesVisitId: BOOKED_ID }), ...draft(), ...found],
  notMovable: [
    http.get('/api/patients/:patientId/appointments/visits/:visitId', () => json({ ...BOOKED, visitType: null, movable: false })),
    ownHold(null),
    ...draft(),
    ...found,
  ],
  /** Of a visit that is over. */
  tooLateToMove: [
    http.get('/api/patients/:patientId/appointments/visits/:visitId', () => json({ ...BOOKED, movable: false, cancellable: false })),
    ownHold(null),
    ...draft(),
    ...found,
  ],
  offline: [http.all(`${API}/*`, () => HttpResponse.error()), ...draft()],
  serverError: [http.all(`${API}/*`, () => problem(500, 'service/internal')), ...draft()],
  slow: [
    http.all(`${API}/*`, async () => {
      await delay('infinite');
      return new HttpResponse();
    }),
    ...draft(),
  ],
} satisfies Record<string, RequestHandler[]>;
