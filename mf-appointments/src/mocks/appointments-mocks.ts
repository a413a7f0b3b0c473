/**
 * The appointments API for stories and tests, as named scenarios. Bodies pass
 * the BFF's own schemas, so a mock that no longer matches the API fails.
 */
import * as appointments from '@portal/bff/contract/schemas/appointments';
import type { AppointmentsHome, Visit, VisitSummary, VisitToSchedule, VisitView } from '@portal/bff/contract/appointments';
import { delay, http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';
import { partOf } from '@portal/shell/contract/testing';

const API = '/api/patients/:patientId/appointments';

const uuid = (number: number) => `0192f0c1-2d3e-7a4b-8c5d-${String(number).padStart(12, '0')}`;

/** A visit that can be cancelled. */
export const BOOKED_ID = uuid(1);
/** A video visit in another time zone than the viewer's. */
export const VIDEO_ID = uuid(2);
/** A visit that took place. */
export const PAST_ID = uuid(3);

const LATE = {
  en: 'If you cancel later than 24 hours before, you may have to pay $25.',
  es: 'Si cancela con menos de 24 horas de anticipación, es posible que deba pagar $25.',
};
/** What can't be changed any more. */
const DONE = { cancellable: false, movable: false, lateCancel: null } as const;

function visit(id: string, startsAt: string, more: Partial<Visit> = {}): Visit {
  return appointments.Visit.parse({
    id,
    title: 'Diabetes follow-up',
    names: null,
    status: 'booked',
    modality: 'in_person',
    startsAt,
    endsAt: null,
    timeZone: 'America/Chicago',
    practitioner: 'Priya Raman, MD',
    clinic: 'Northfield Lakeside Clinic',
    reason: 'Three-month check',
    instructions: 'Do not eat for 8 hours before your visit.\nBring your glucose diary.',
    preparation: {},
    address: '12 Lake Street, Northfield, MN 55057',
    clinicPhone: '507-555-0140',
    arrival: {
      en: 'Park in Lot B, behind the clinic. Parking is free.\nUse the door on Lake Street.',
      es: 'Estacione en el lote B, detrás de la clínica. Es gratis.\nUse la puerta de la calle Lake.',
    },
    cancelReason: null,
    visitType: 'follow-up',
    cancellable: true,
    lateCancel: { from: '2099-01-01T20:30:00.000Z', hours: 24, words: LATE },
    movable: true,
    tripCount: 1,
    summaryId: null,
    ...more,
  });
}

/** The fields of a visit that lists show. */
function summaryOf(of: Visit): VisitSummary {
  // The schema drops what a list does not have.
  return appointments.VisitSummary.parse(of);
}

export const BOOKED = visit(BOOKED_ID, '2026-12-03T20:30:00.000Z');
const VIDEO = visit(VIDEO_ID, '2026-12-10T17:00:00.000Z', {
  title: 'Blood pressure check',
  names: { en: 'Blood pressure check', es: 'Control de la presión' },
  modality: 'video',
  timeZone: 'America/Denver',
  clinic: 'Northfield Summit Clinic',
  address: null,
});
const PAST = visit(PAST_ID, '2026-08-18T15:00:00.000Z', {
  title: 'Yearly check-up',
  status: 'fulfilled',
  ...DONE,
  summaryId: PAST_ID,
});
export const CANCELLED = visit(uuid(4), '2026-06-02T15:00:00.000Z', { title: 'Eye exam', status: 'cancelled', ...DONE, cancelReason: 'I was away' });
const MISSED = visit(uuid(5), '2026-03-09T15:00:00.000Z', { title: 'Foot exam', modality: 'phone', status: 'noshow', ...DONE });
/** Asked for, and not agreed yet. */
export const PENDING = visit(uuid(6), '2026-12-08T16:00:00.000Z', { title: 'Skin check', status: 'pending', ...DONE });
const WAITS = visit(uuid(7), '2026-12-15T16:00:00.000Z', { title: 'Hearing test', status: 'waitlist', ...DONE });
/** Canceled, and still in somebody's calendar. */
const OFF_LATER = visit(uuid(8), '2099-12-03T15:00:00.000Z', { title: 'Eye exam', status: 'cancelled', ...DONE, cancelReason: 'I am away' });
const ALL = [BOOKED, VIDEO, PAST, CANCELLED, MISSED, PENDING, WAITS, OFF_LATER];

const LONG_TITLE = 'Follow-up after hospital stay with review of all medicines, blood sugar diary and home blood pressure readings';
const LONG = visit(BOOKED_ID, BOOKED.startsAt, {
  title: LONG_TITLE,
  reason: `${LONG_TITLE}. `.repeat(4),
  instructions: `${LONG_TITLE}.\n`.repeat(8),
  practitioner: 'Maximiliana Constantinopolska-Featherstonehaugh, MD, PhD',
});

const CLINIC_IDS: Readonly<Record<string, string>> = { 'Northfield Lakeside Clinic': uuid(201), 'Northfield Summit Clinic': uuid(202) };
const clinicId = ({ clinic }: Visit): string => CLINIC_IDS[clinic ?? ''] ?? uuid(203);

type Lists = { readonly [View in VisitView]?: readonly Visit[] };

/** Ordered, and nobody has booked it yet. */
const TO_SCHEDULE: readonly VisitToSchedule[] = [
  { id: uuid(220), title: 'MRI of the knee', orderedBy: 'Samuel Ortega, MD', notBefore: null, scheduleBy: '2026-11-02', overdue: true },
  { id: uuid(221), title: 'Eye exam for diabetes', orderedBy: 'Priya Raman, MD', notBefore: '2026-12-05', scheduleBy: '2026-12-20', overdue: false },
];

const list = (lists: Lists, toSchedule: readonly VisitToSchedule[] = []) =>
  http.get(`${API}/visits`, ({ request }) => {
    const asked = new URL(request.url).searchParams;
    const all = lists[appointments.VisitView.parse(asked.get('view'))] ?? [];
    const found = all.filter((one) => clinicId(one) === (asked.get('clinic') ?? clinicId(one)) && one.modality === (asked.get('way') ?? one.modality));
    const clinics = [...new Map(all.map((one) => [clinicId(one), { id: clinicId(one), name: one.clinic ?? '' }])).values()];
    const filters = { clinics, clinicians: [], ways: [...new Set(all.map(({ modality }) => modality))] };
    const ordered = asked.get('view') === 'upcoming' ? toSchedule : [];
    return HttpResponse.json(appointments.VisitList.parse({ ...partOf(found.map(summaryOf), request), filters, toSchedule: ordered }));
  });
const one = (of: Visit) => http.get(`${API}/visits/${of.id}`, () => HttpResponse.json(of));
const problem = (status: number, code: string) =>
  HttpResponse.json(
    { type: `urn:problem:${code.replace('/', ':')}`, title: 'Refused', status, code, requestId: uuid(0) },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );
const always = (answerWith: () => Response | Promise<Response>): RequestHandler[] => [http.all(`${API}/*`, answerWith)];

const cancel = http.post(`${API}/visits/:visitId/cancel`, async ({ request }) => {
  const { reason = null } = appointments.CancelVisit.parse(await request.json());
  return HttpResponse.json({ ...BOOKED, status: 'cancelled', ...DONE, cancelReason: reason });
});

const calendar = http.get(`${API}/visits/:visitId/calendar`, () => new HttpResponse('BEGIN:VCALENDAR', { headers: { 'content-type': 'text/calendar' } }));

/** Years of visits, a month apart. */
const MANY_PAST = Array.from({ length: 50 }, (_, i) =>
  visit(uuid(100 + i), new Date(Date.UTC(2026, 8 - i, 14, 15)).toISOString(), { title: `Check-up ${i + 1}`, status: 'fulfilled', cancellable: false }),
);

/** What the API can be like. */
export const appointmentsScenarios = {
  success: [
    list({ upcoming: [BOOKED, VIDEO], requests: [PENDING, WAITS], past: [PAST, MISSED], canceled: [OFF_LATER, CANCELLED] }),
    ...ALL.map(one),
    cancel,
    calendar,
  ],
  /** Something is ordered and has no time yet. */
  ordered: [list({ upcoming: [BOOKED] }, TO_SCHEDULE)],
  orderedAlone: [list({}, TO_SCHEDULE)],
  empty: [list({})],
  manyPast: [list({ upcoming: [BOOKED], past: MANY_PAST })],
  longContent: [list({ upcoming: [LONG], past: [{ ...LONG, id: PAST_ID, status: 'fulfilled' }] }), one(LONG)],
  forbidden: always(() => problem(403, 'access/scope-missing')),
  notFound: always(() => problem(404, 'resource/not-found')),
  serverError: always(() => problem(500, 'service/internal')),
  /** Somebody else cancels the visit while its page is open. */
  cancelledElsewhere: [
    http.get(`${API}/visits/${BOOKED_ID}`, () => HttpResponse.json(BOOKED), { once: true }),
    http.get(`${API}/visits/${BOOKED_ID}`, () => HttpResponse.json({ ...BOOKED, status: 'cancelled', ...DONE })),
  ],
  unsure: [one({ ...BOOKED, status: 'unsure', ...DONE, reason: null, instructions: null })],
  /** It is late to cancel. */
  late: [one({ ...BOOKED, lateCancel: { from: '2026-01-01T00:00:00.000Z', hours: 24, words: LATE } }), cancel],
  /** Others are on the same day. */
  onTrip: [one({ ...BOOKED, tripCount: 3 })],
  canceledLater: [one({ ...OFF_LATER, id: BOOKED_ID })],
  pending: [one({ ...PENDING, id: BOOKED_ID })],
  /** The visit begins while its page is open. */
  cancelRefused: [http.post(`${API}/visits/:visitId/cancel`, () => problem(409, 'appointment/not-cancellable'))],
  slow: always(async () => {
    await delay('infinite');
    return new HttpResponse();
  }),
} satisfies Record<string, RequestHandler[]>;

const NO_ORDERS: AppointmentsHome['orders'] = { count: 0, title: null, scheduleBy: null, isLate: false };

/** What the home page hands to the card. */
export const appointmentsHomeData = {
  success: homeOf(BOOKED, 2),
  video: homeOf(VIDEO, 1, 0),
  /** Two more on the same day, and one on another. */
  sameDay: homeOf(BOOKED, 4, 9, [
    visit(uuid(9), '2026-12-03T21:30:00.000Z', { title: 'Blood test', practitioner: null }),
    { ...VIDEO, startsAt: '2026-12-03T23:00:00.000Z' },
  ]),
  empty: appointments.AppointmentsHome.parse({ next: null, sameDay: [], upcomingCount: 0, orders: NO_ORDERS }),
  longContent: homeOf(LONG, 12, 1),
};

function homeOf(of: Visit, upcomingCount: number, inDays = 9, sameDay: readonly Visit[] = []): AppointmentsHome {
  const told = (one: Visit) => ({
    ...summaryOf(one),
    clinicPhone: one.clinicPhone,
    address: one.address,
    instructions: one.instructions,
    preparation: one.preparation,
    inDays,
  });
  return appointments.AppointmentsHome.parse({ next: told(of), sameDay: sameDay.map(told), upcomingCount, orders: NO_ORDERS });
}
