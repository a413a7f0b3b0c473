/** The appointments API, one function per use case. Each returns data or throws `ApiError`. */
import { subjectClient } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type { AppointmentsApi, Visit, VisitFilter, VisitList, VisitView } from '@portal/bff/contract/appointments';
import { fetchThrough, readJson } from '@portal/shell/contract';
import type { ApiTransport, ListPart, Subject } from '@portal/shell/contract';

const client = (api: ApiTransport, subject: Subject, options?: CallOptions) =>
  subjectClient<AppointmentsApi>(subject, 'appointments', fetchThrough(api), options);

/** A part of one list of visits, narrowed. */
export function listVisits(
  api: ApiTransport,
  subject: Subject,
  which: VisitFilter & { view: VisitView },
  part: ListPart,
  call: CallOptions,
): Promise<VisitList> {
  return readJson(client(api, subject, call).visits.$get({ query: { ...which, ...part } }));
}

/** One visit. */
export function readVisit(api: ApiTransport, subject: Subject, visitId: string, call: CallOptions): Promise<Visit> {
  return readJson(client(api, subject, call).visits[':visitId'].$get({ param: { visitId } }));
}

/** Cancels a visit; repeating it changes nothing. `reason` may be empty. */
export function cancelVisit(api: ApiTransport, subject: Subject, visitId: string, reason: string, call: CallOptions): Promise<Visit> {
  return readJson(client(api, subject, call).visits[':visitId'].cancel.$post({ param: { visitId }, json: reason ? { reason } : {} }));
}
