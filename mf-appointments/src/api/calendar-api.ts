/** Visits in calendars, and being reminded of them, one function per use case. Each returns data or throws `ApiError`. */
import { personClient, subjectClient } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type { AppointmentsApi, CalendarFeed, Itinerary, NewCalendarFeed, ReminderChoice, RemindersApi } from '@portal/bff/contract/appointments';
import { fetchThrough, readJson } from '@portal/shell/contract';
import type { ApiTransport, Locale, Subject } from '@portal/shell/contract';

const client = (api: ApiTransport, subject: Subject, options?: CallOptions) =>
  subjectClient<AppointmentsApi>(subject, 'appointments', fetchThrough(api), options);
const reminders = (api: ApiTransport, options?: CallOptions) => personClient<RemindersApi>('/api/visit-reminders', fetchThrough(api), options);

/** One visit as a file for a calendar; of one that is canceled, the file that takes it out. */
export async function readVisitFile(api: ApiTransport, subject: Subject, visitId: string, language: Locale): Promise<Blob> {
  const answer = await client(api, subject).visits[':visitId'].calendar.$get({ param: { visitId }, query: { language } });
  return answer.ok ? answer.blob() : readJson(Promise.resolve(answer));
}

/** All visits of the trip that one belongs to, as one file. */
export async function readTripFile(api: ApiTransport, subject: Subject, visitId: string, language: Locale): Promise<Blob> {
  const answer = await client(api, subject).visits[':visitId'].itinerary.calendar.$get({ param: { visitId }, query: { language } });
  return answer.ok ? answer.blob() : readJson(Promise.resolve(answer));
}

/** The same as one plan. */
export function readItinerary(api: ApiTransport, subject: Subject, visitId: string, call: CallOptions): Promise<Itinerary> {
  return readJson(client(api, subject, call).visits[':visitId'].itinerary.$get({ param: { visitId } }));
}

/** Whether this person has an address for calendar programs. */
export function readFeed(api: ApiTransport, subject: Subject, call: CallOptions): Promise<CalendarFeed> {
  return readJson(client(api, subject, call)['calendar-feed'].$get());
}

/** Makes one, in place of the one there was; it is told this once. */
export function makeFeed(api: ApiTransport, subject: Subject, call: CallOptions): Promise<NewCalendarFeed> {
  return readJson(client(api, subject, call)['calendar-feed'].$post());
}

/** Ends it; repeating it changes nothing. */
export function revokeFeed(api: ApiTransport, subject: Subject, call: CallOptions): Promise<void> {
  return readJson(client(api, subject, call)['calendar-feed'].$delete());
}

/** On which days before a visit the signed-in person is reminded. */
export function readReminders(api: ApiTransport, call: CallOptions): Promise<ReminderChoice> {
  return readJson(reminders(api, call).index.$get());
}

/** Chooses them; the same again changes nothing. */
export function chooseReminders(api: ApiTransport, choice: ReminderChoice, call: CallOptions): Promise<ReminderChoice> {
  return readJson(reminders(api, call).index.$put({ json: choice }));
}
