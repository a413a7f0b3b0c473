/** Calendars, plans, reminders and questions about visits for stories and tests; answers pass the BFF's own schemas. */
import * as appointments from '@portal/bff/contract/schemas/appointments';
import type { CalendarFeed, ItineraryStop, VisitDispute } from '@portal/bff/contract/appointments';
import { delay, http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';
import { partOf } from '@portal/shell/contract/testing';
import { BOOKED } from './appointments-mocks.ts';

const API = '/api/patients/:patientId/appointments';
const CLINIC = '/api/clinics/:clinicId/appointments';
const URL_MADE = 'https://portal.example/api/calendar/q7Wm2xYkP0sVn4Rb8TzCe1LdJf6HgUaOi3KpXyQvNwE.ics';
const MADE_AT = '2026-11-24T16:00:00.000Z';

function feed(before: CalendarFeed['feed']): RequestHandler[] {
  let now = before;
  return [
    http.get(`${API}/calendar-feed`, () => HttpResponse.json(appointments.CalendarFeed.parse({ feed: now }))),
    http.post(`${API}/calendar-feed`, () => {
      now = { createdAt: MADE_AT, lastReadAt: null };
      return HttpResponse.json(appointments.NewCalendarFeed.parse({ url: URL_MADE, createdAt: MADE_AT }), { status: 201 });
    }),
    http.delete(`${API}/calendar-feed`, () => {
      now = null;
      return new HttpResponse(null, { status: 204 });
    }),
  ];
}

function reminders(): RequestHandler[] {
  let now = appointments.ReminderChoice.parse({ daysBefore: [7, 3, 1] });
  return [
    http.get('/api/visit-reminders', () => HttpResponse.json(now)),
    http.put('/api/visit-reminders', async ({ request }) => {
      now = appointments.ReminderChoice.parse(await request.json());
      return HttpResponse.json(now);
    }),
  ];
}

const failing = (path: string): RequestHandler[] => [http.all(path, () => HttpResponse.json({}, { status: 500 }))];

/** What the calendar page meets; what is done there is forgotten with the next story. */
export const calendarScenarios = {
  none: () => [...feed(null), ...reminders()],
  used: () => [...feed({ createdAt: MADE_AT, lastReadAt: '2026-11-25T10:30:00.000Z' }), ...reminders()],
  unused: () => [...feed({ createdAt: MADE_AT, lastReadAt: null }), ...reminders()],
  serverError: () => [...failing(`${API}/*`), ...failing('/api/visit-reminders')],
};

const { tripCount: _trip, summaryId: _summary, ...SEEN } = BOOKED;
const stop = (number: number, startsAt: string, more: Partial<ItineraryStop> = {}): ItineraryStop =>
  appointments.ItineraryStop.parse({ ...SEEN, id: `0192f0c1-2d3e-7a4b-8c5d-0000000003${String(number).padStart(2, '0')}`, startsAt, next: null, ...more });

const DIARY = stop(1, '2026-12-03T15:00:00.000Z', {
  instructions: 'Bring your glucose diary.',
  next: { gapMinutes: 10, way: 'same-place', travelMinutes: null, isTight: true },
});
const FASTING = stop(2, '2026-12-03T15:40:00.000Z', {
  title: 'Blood test',
  practitioner: null,
  instructions: 'Do not eat for 8 hours before. Water is fine.',
  next: { gapMinutes: 80, way: 'travel', travelMinutes: 25, isTight: false },
});
const OTHER = stop(3, '2026-12-03T17:30:00.000Z', {
  title: 'Eye exam',
  clinic: 'Northfield Summit Clinic',
  address: '400 Summit Avenue, Faribault, MN 55021',
  instructions: null,
  next: { gapMinutes: 1500, way: 'none', travelMinutes: null, isTight: false },
});
const VIDEO = stop(4, '2026-12-04T19:00:00.000Z', { title: 'Talk about your results', modality: 'video', address: null, instructions: null });

const plan = (stops: readonly ItineraryStop[], preparing: readonly string[]): RequestHandler[] => [
  http.get(`${API}/visits/:visitId/itinerary`, () => HttpResponse.json(appointments.Itinerary.parse({ stops, preparing }))),
  http.get(`${API}/visits/:visitId/itinerary/calendar`, () => new HttpResponse('BEGIN:VCALENDAR', { headers: { 'content-type': 'text/calendar' } })),
];

export const PLAN = appointments.Itinerary.parse({ stops: [DIARY, FASTING, OTHER, VIDEO], preparing: [FASTING.id, DIARY.id] });

/** What the page of a plan meets. */
export const itineraryScenarios = {
  trip: plan(PLAN.stops, PLAN.preparing),
  single: plan([{ ...DIARY, next: null }], [DIARY.id]),
  overlap: plan([{ ...DIARY, next: { gapMinutes: -15, way: 'same-place', travelMinutes: null, isTight: true } }, OTHER], []),
  serverError: failing(`${API}/*`),
  slow: [
    http.all(`${API}/*`, async () => {
      await delay('infinite');
      return new HttpResponse();
    }),
  ],
};

const dispute = (more: Partial<VisitDispute> = {}): VisitDispute =>
  appointments.VisitDispute.parse({
    visitId: BOOKED.id,
    at: MADE_AT,
    title: BOOKED.title,
    timeZone: BOOKED.timeZone,
    practitioner: BOOKED.practitioner,
    here: { status: 'cancelled', startsAt: BOOKED.startsAt, endsAt: BOOKED.startsAt },
    sent: { status: 'booked', startsAt: BOOKED.startsAt, endsAt: BOOKED.startsAt },
    patient: { id: BOOKED.id, displayName: 'Elena Ruiz', birthDate: '1974-03-09', patientNumber: 'NH-104210' },
    ...more,
  });

const MOVED = dispute({
  visitId: PLAN.stops[0]?.id ?? BOOKED.id,
  here: { status: 'booked', startsAt: '2026-12-04T15:00:00.000Z', endsAt: '2026-12-04T15:30:00.000Z' },
  sent: { status: 'cancelled', startsAt: BOOKED.startsAt, endsAt: BOOKED.startsAt },
  patient: { id: BOOKED.id, displayName: 'Walter Brandt', birthDate: '1941-07-02', patientNumber: 'NH-100881' },
});

function disputes(before: readonly VisitDispute[]): RequestHandler[] {
  let open = before;
  return [
    http.get(`${CLINIC}/disputes`, ({ request }) => HttpResponse.json(appointments.VisitDisputes.parse(partOf(open, request)))),
    http.post(`${CLINIC}/disputes/:visitId/settle`, async ({ request, params }) => {
      appointments.SettleDispute.parse(await request.json());
      open = open.filter(({ visitId }) => visitId !== params['visitId']);
      return new HttpResponse(null, { status: 204 });
    }),
  ];
}

/** What the desk's page of visits to settle meets. */
export const disputeScenarios = {
  success: () => disputes([dispute(), MOVED]),
  empty: () => disputes([]),
  serverError: () => failing(`${CLINIC}/*`),
};
