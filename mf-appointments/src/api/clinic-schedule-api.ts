/** The clinic's schedule, one function per use case. Each returns data or throws `ApiError`. */
import { subjectClient } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type { BookedVisit } from '@portal/bff/contract/scheduling';
import type {
  ClosureMade,
  MarkVisit,
  NewClosure,
  NewSlot,
  NewTemplate,
  PhoneBooking,
  Schedule,
  ScheduledSlot,
  ScheduledVisit,
  SchedulesApi,
  Template,
  Templates,
} from '@portal/bff/contract/schedules';
import { fetchThrough, readAnswer, readJson } from '@portal/shell/contract';
import type { ApiTransport, Subject } from '@portal/shell/contract';

const client = (api: ApiTransport, subject: Subject, options?: CallOptions) => subjectClient<SchedulesApi>(subject, 'schedules', fetchThrough(api), options);

/** What is shown of the schedule: today without a day, everyone without a person. */
export interface ScheduleView {
  readonly from: string | undefined;
  readonly days: 1 | 7;
  readonly practitionerId: string | undefined;
}

/** Times, visits and closed time of some days. */
export function readSchedule(api: ApiTransport, subject: Subject, { from, days, practitionerId }: ScheduleView, call: CallOptions): Promise<Schedule> {
  const query = { days: String(days), ...(from === undefined ? {} : { from }), ...(practitionerId === undefined ? {} : { practitionerId }) };
  return readJson(client(api, subject, call).index.$get({ query }));
}

/** Notes what is so about a visit; repeating it changes nothing. */
export function markVisit(api: ApiTransport, subject: Subject, visitId: string, mark: MarkVisit, call: CallOptions): Promise<ScheduledVisit> {
  return readJson(client(api, subject, call).visits[':visitId'].mark.$put({ param: { visitId }, json: mark }));
}

/** Books a free time for a patient who calls. */
export function bookByPhone(api: ApiTransport, subject: Subject, booking: PhoneBooking, call: CallOptions): Promise<BookedVisit> {
  return readJson(client(api, subject, call).bookings.$post({ json: booking }));
}

/** Closes a free time, or opens it again; repeating it changes nothing. */
export function changeSlot(api: ApiTransport, subject: Subject, slotId: string, state: 'open' | 'closed', call: CallOptions): Promise<ScheduledSlot> {
  return readJson(client(api, subject, call).slots[':slotId'].$put({ param: { slotId }, json: { state } }));
}

/** Opens one more time. */
export function addSlot(api: ApiTransport, subject: Subject, slot: NewSlot, call: CallOptions): Promise<ScheduledSlot> {
  return readJson(client(api, subject, call).slots.$post({ json: slot }));
}

/** Closes time; answers what was done about the visits in it. */
export function closeTime(api: ApiTransport, subject: Subject, closure: NewClosure, call: CallOptions): Promise<ClosureMade> {
  return readJson(client(api, subject, call).closures.$post({ json: closure }));
}

/** Opens closed time again; repeating it changes nothing. */
export async function reopenTime(api: ApiTransport, subject: Subject, closureId: string, call: CallOptions): Promise<void> {
  await readAnswer(client(api, subject, call).closures[':closureId'].$delete({ param: { closureId } }));
}

/** From what times are made, and what that can be made of. */
export function readTemplates(api: ApiTransport, subject: Subject, call: CallOptions): Promise<Templates> {
  return readJson(client(api, subject, call).templates.$get());
}

/** Opens times week after week. */
export function addTemplate(api: ApiTransport, subject: Subject, template: NewTemplate, call: CallOptions): Promise<Template> {
  return readJson(client(api, subject, call).templates.$post({ json: template }));
}

/** Changes a template of the version that was read. */
export function changeTemplate(
  api: ApiTransport,
  subject: Subject,
  templateId: string,
  template: NewTemplate & { readonly version: number },
  call: CallOptions,
): Promise<Template> {
  return readJson(client(api, subject, call).templates[':templateId'].$put({ param: { templateId }, json: template }));
}
