/**
 * The appointments API for stories and tests, as named scenarios. Bodies pass
 * the BFF's own schemas, so a mock that no longer matches the API fails.
 */
import * as appointments from '@portal/bff/contract/schemas/appointments';
import type { AppointmentsHome, Visit, VisitSummary } from '@portal/bff/contract/appointments';
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

function visit(id: string, startsAt: string, more: Partial<Visit> = {}): Visit {
  return appointments.Visit.parse({
    id,
    title: 'Diabetes follow-up',
    status: 'booked',
    modality: 'in_person',
    startsAt,
    endsAt: null,
    timeZone: 'America/Chicago',
    practitioner: 'Priya Raman, MD',
    clinic: 'Northfield Lakeside Clinic',
    reason: 'Three-month check',
    instructions: 'Do not eat for 8 hours before your visit.\nBring your glucose diary.',
    address: '12 Lake Street, Northfield, MN 55057',
    clinicPhone: '507-555-0140',
    cancelReason: null,
    visitType: 'follow-up',
    cancellable: true,
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
  modality: 'video',
  timeZone: 'America/Denver',
  clinic: 'Northfield Summit Clinic',
  address: null,
});
const PAST = visit(PAST_ID, '2026-08-18T15:00:00.000Z', { title: 'Yearly check-up', status: 'fulfilled', cancellable: false, instructions: null });
export const CANCELLED = visit(uuid(4), '2026-06-02T15:00:00.000Z', { title: 'Eye exam', status: 'cancelled', cancellable: false, cancelReason: 'I was away' });
const MISSED = visit(uuid(5), '2026-03-09T15:00:00.000Z', { title: 'Foot exam', modality: 'phone', status: 'noshow', cancellable: false });
const ALL = [BOOKED, VIDEO, PAST, CANCELLED, MISSED];

const LONG_TITLE = 'Follow-up after hospital stay with review of all medicines, blood sugar diary and home blood pressure readings';
const LONG = visit(BOOKED_ID, BOOKED.startsAt, {
  title: LONG_TITLE,
  reason: `${LONG_TITLE}. `.repeat(4),
  instructions: `${LONG_TITLE}.\n`.repeat(8),
  practitioner: 'Maximiliana Constantinopolska-Featherstonehaugh, MD, PhD',
});

const list = (upcoming: readonly Visit[], past: readonly Visit[]) =>
  http.get(`${API}/visits`, ({ request }) =>
    HttpResponse.json(appointments.VisitList.parse({ ...partOf(past.map(summaryOf), request), upcoming: upcoming.map(summaryOf) })),
  );
const one = (of: Visit) => http.get(`${API}/visits/${of.id}`, () => HttpResponse.json(of));
const problem = (status: number, code: string) =>
  HttpResponse.json(
    { type: `urn:problem:${code.replace('/', ':')}`, title: 'Refused', status, code, requestId: uuid(0) },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );
const always = (answerWith: () => Response | Promise<Response>): RequestHandler[] => [http.all(`${API}/*`, answerWith)];

const cancel = http.post(`${API}/visits/:visitId/cancel`, async ({ request }) => {
  const { reason = null } = appointments.CancelVisit.parse(await request.json());
  return HttpResponse.json({ ...BOOKED, status: 'cancelled', cancellable: false, cancelReason: reason });
});

/** Years of visits, a month apart. */
const MANY_PAST = Array.from({ length: 50 }, (_, i) =>
  visit(uuid(100 + i), new Date(Date.UTC(2026, 8 - i, 14, 15)).toISOString(), { title: `Check-up ${i + 1}`, status: 'fulfilled', cancellable: false }),
);

/** What the API can be like. */
export const appointmentsScenarios = {
  success: [list([BOOKED, VIDEO], [PAST, CANCELLED, MISSED]), ...ALL.map(one), cancel],
  empty: [list([], [])],
  manyPast: [list([BOOKED], MANY_PAST)],
  longContent: [list([LONG], [{ ...LONG, id: PAST_ID, status: 'fulfilled' }]), one(LONG)],
  forbidden: always(() => problem(403, 'access/scope-missing')),
  notFound: always(() => problem(404, 'resource/not-found')),
  serverError: always(() => problem(500, 'service/internal')),
  /** Somebody else cancels the visit while its page is open. */
  cancelledElsewhere: [
    http.get(`${API}/visits/${BOOKED_ID}`, () => HttpResponse.json(BOOKED), { once: true }),
    http.get(`${API}/visits/${BOOKED_ID}`, () => HttpResponse.json({ ...BOOKED, status: 'cancelled', cancellable: false })),
  ],
  unsure: [one({ ...BOOKED, status: 'unsure', cancellable: false, reason: null, instructions: null })],
  /** The visit begins while its page is open. */
  cancelRefused: [http.post(`${API}/visits/:visitId/cancel`, () => problem(409, 'appointment/not-cancellable'))],
  slow: always(async () => {
    await delay('infinite');
    return new HttpResponse();
  }),
} satisfies Record<string, RequestHandler[]>;

/** What the home page hands to the card. */
export const appointmentsHomeData = {
  success: homeOf(BOOKED, 2),
  video: homeOf(VIDEO, 1, 0),
  empty: appointments.AppointmentsHome.parse({ next: null, upcomingCount: 0 }),
  longContent: homeOf(LONG, 12, 1),
};

function homeOf(of: Visit, upcomingCount: number, inDays = 9): AppointmentsHome {
  const { clinicPhone, address, instructions } = of;
  return appointments.AppointmentsHome.parse({ next: { ...summaryOf(of), clinicPhone, address, instructions, inDays }, upcomingCount });
}
