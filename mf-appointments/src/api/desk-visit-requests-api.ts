/** What the clinic desk does with requests for visits, one function per use case. Each returns data or throws `ApiError`. */
import { subjectClient } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type {
  BookRequest,
  ClinicVisitRequestsApi,
  DeskVisitRequestDetail,
  DeskVisitRequests,
  DeskWaitingList,
  FreeTimes,
  NewRequestOwner,
} from '@portal/bff/contract/visit-requests';
import { fetchThrough, readJson } from '@portal/shell/contract';
import type { ApiTransport, ListPart, Subject } from '@portal/shell/contract';

const client = (api: ApiTransport, subject: Subject, call?: CallOptions) =>
  subjectClient<ClinicVisitRequestsApi>(subject, 'visit-requests', fetchThrough(api), call);

export type RequestsShown = 'open' | 'decided';

/** A part of the queue: open ones by their promise, decided ones newest first. */
export function listDeskRequests(api: ApiTransport, subject: Subject, state: RequestsShown, part: ListPart, call: CallOptions): Promise<DeskVisitRequests> {
  return readJson(client(api, subject, call).requests.$get({ query: { state, ...part } }));
}

export function readDeskRequest(api: ApiTransport, subject: Subject, requestId: string, call: CallOptions): Promise<DeskVisitRequestDetail> {
  return readJson(client(api, subject, call).requests[':visitRequestId'].$get({ param: { visitRequestId: requestId } }));
}

/** A week’s free times; from the first day wished without a day. */
export function readFreeTimes(api: ApiTransport, subject: Subject, requestId: string, from: string | undefined, call: CallOptions): Promise<FreeTimes> {
  return readJson(
    client(api, subject, call).requests[':visitRequestId'].times.$get({ param: { visitRequestId: requestId }, query: from === undefined ? {} : { from } }),
  );
}

/** Takes a request, gives it to a colleague, or back. */
export function setRequestOwner(
  api: ApiTransport,
  subject: Subject,
  requestId: string,
  owner: NewRequestOwner,
  call: CallOptions,
): Promise<DeskVisitRequestDetail> {
  return readJson(client(api, subject, call).requests[':visitRequestId'].owner.$put({ param: { visitRequestId: requestId }, json: owner }));
}

/** Answers with a visit. */
export function bookRequest(api: ApiTransport, subject: Subject, requestId: string, booked: BookRequest, call: CallOptions): Promise<DeskVisitRequestDetail> {
  return readJson(client(api, subject, call).requests[':visitRequestId'].book.$post({ param: { visitRequestId: requestId }, json: booked }));
}

/** Answers with words. */
export function declineRequest(api: ApiTransport, subject: Subject, requestId: string, answer: string, call: CallOptions): Promise<DeskVisitRequestDetail> {
  return readJson(client(api, subject, call).requests[':visitRequestId'].decline.$post({ param: { visitRequestId: requestId }, json: { answer } }));
}

/** A part of who waits, longest first. */
export function listDeskWaiting(api: ApiTransport, subject: Subject, part: ListPart, call: CallOptions): Promise<DeskWaitingList> {
  return readJson(client(api, subject, call).waiting.$get({ query: part }));
}
