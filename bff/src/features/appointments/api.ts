/** What `/api/patients/:patientId/appointments` takes and answers. */
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { ONCE } from '../../once/once-route.ts';
import { CalendarFeed, CalendarQuery, CancelVisit, Itinerary, NewCalendarFeed, Visit, VisitList, VisitListQuery, VisitParams } from './schema.ts';

export const list = subjectRoute('appointments:read', {
  method: 'get',
  path: '/visits',
  summary: 'Visits that are to come, are asked for, are past, or are off',
  request: { query: VisitListQuery },
  responses: { 200: json('The visits.', VisitList) },
});

export const read = subjectRoute('appointments:read', {
  method: 'get',
  path: '/visits/{visitId}',
  summary: 'One visit',
  request: { params: VisitParams },
  responses: { 200: json('The visit.', Visit) },
});

export const cancel = subjectRoute('appointments:write', {
  method: 'post',
  path: '/visits/{visitId}/cancel',
  summary: 'Cancel a booked visit; safe to repeat',
  request: { params: VisitParams, body: jsonBody(CancelVisit) },
  responses: {
    200: json('The cancelled visit.', Visit),
    409: { description: 'It has started or taken place.', content: { 'application/problem+json': { schema: ProblemSchema } } },
  },
});

const calendarFile = { 200: { description: 'The file.', content: { 'text/calendar': {} } } } as const;

export const visitCalendar = subjectRoute('appointments:read', {
  method: 'get',
  path: '/visits/{visitId}/calendar',
  summary: 'One visit for the person’s own calendar; of one that is off, what takes it out',
  request: { params: VisitParams, query: CalendarQuery },
  responses: calendarFile,
});

export const itinerary = subjectRoute('appointments:read', {
  method: 'get',
  path: '/visits/{visitId}/itinerary',
  summary: 'The visits of the day or the trip that one belongs to, as one plan',
  request: { params: VisitParams },
  responses: { 200: json('The plan.', Itinerary) },
});

export const itineraryCalendar = subjectRoute('appointments:read', {
  method: 'get',
  path: '/visits/{visitId}/itinerary/calendar',
  summary: 'The same for the person’s own calendar',
  request: { params: VisitParams, query: CalendarQuery },
  responses: calendarFile,
});

export const feed = subjectRoute('appointments:read', {
  method: 'get',
  path: '/calendar-feed',
  summary: 'Whether this person has an address for calendar programs',
  responses: { 200: json('Since when.', CalendarFeed) },
});

export const makeFeed = subjectRoute('appointments:read', {
  ...ONCE,
  method: 'post',
  path: '/calendar-feed',
  summary: 'Make such an address, in place of the one there was; it is told this once',
  responses: { 201: json('The address.', NewCalendarFeed) },
});

export const revokeFeed = subjectRoute('appointments:read', {
  method: 'delete',
  path: '/calendar-feed',
  summary: 'End the address; safe to repeat',
  responses: { 204: { description: 'There is none.' } },
});

export type AppointmentsApi = ApiOf<
  [typeof list, typeof read, typeof cancel, typeof visitCalendar, typeof itinerary, typeof itineraryCalendar, typeof feed, typeof makeFeed, typeof revokeFeed]
>;
