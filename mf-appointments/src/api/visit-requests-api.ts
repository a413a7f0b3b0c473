/** Asking for a visit, the wait list and offers, one function per use case. Each returns data or throws `ApiError`. */
import { subjectClient } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type { Choices, SchedulingApi } from '@portal/bff/contract/scheduling';
import type {
  NewVisitRequest,
  NewWaiting,
  RequestTerms,
  VisitOffer,
  VisitOffers,
  VisitRequest,
  VisitRequestChange,
  VisitRequests,
  VisitRequestsApi,
  Waiting,
  WaitingChange,
  WaitingList,
  WaitingTerms,
} from '@portal/bff/contract/visit-requests';
import { fetchThrough, readJson } from '@portal/shell/contract';
import type { ApiTransport, ListPart, Subject } from '@portal/shell/contract';

const client = (api: ApiTransport, subject: Subject, call?: CallOptions) => subjectClient<VisitRequestsApi>(subject, 'visit-requests', fetchThrough(api), call);

/** What forms choose from, and when each clinic would answer. */
export interface AskingFacts {
  readonly choices: Choices;
  readonly terms: RequestTerms;
}

export async function readAskingFacts(api: ApiTransport, subject: Subject, call: CallOptions): Promise<AskingFacts> {
  const scheduling = subjectClient<SchedulingApi>(subject, 'scheduling', fetchThrough(api), call);
  const [choices, terms] = await Promise.all([readJson<Choices>(scheduling.choices.$get()), readJson<RequestTerms>(client(api, subject, call).terms.$get())]);
  return { choices, terms };
}

/** A part of what was asked, newest first. */
export function listRequests(api: ApiTransport, subject: Subject, part: ListPart, call: CallOptions): Promise<VisitRequests> {
  return readJson(client(api, subject, call).requests.$get({ query: part }));
}

export function readRequest(api: ApiTransport, subject: Subject, requestId: string, call: CallOptions): Promise<VisitRequest> {
  return readJson(client(api, subject, call).requests[':visitRequestId'].$get({ param: { visitRequestId: requestId } }));
}

export function askForVisit(api: ApiTransport, subject: Subject, request: NewVisitRequest, call: CallOptions): Promise<VisitRequest> {
  return readJson(client(api, subject, call).requests.$post({ json: request }));
}

export function changeRequest(api: ApiTransport, subject: Subject, requestId: string, change: VisitRequestChange, call: CallOptions): Promise<VisitRequest> {
  return readJson(client(api, subject, call).requests[':visitRequestId'].$patch({ param: { visitRequestId: requestId }, json: change }));
}

/** Cancels a request; repeating it changes nothing. */
export function withdrawRequest(api: ApiTransport, subject: Subject, requestId: string, call: CallOptions): Promise<VisitRequest> {
  return readJson(client(api, subject, call).requests[':visitRequestId'].withdraw.$post({ param: { visitRequestId: requestId } }));
}

/** The visit that would move, before somebody waits for something earlier. */
export function readWaitingTerms(api: ApiTransport, subject: Subject, visitId: string, call: CallOptions): Promise<WaitingTerms> {
  return readJson(client(api, subject, call).waiting.visits[':visitId'].$get({ param: { visitId } }));
}

/** A part of what is waited for, longest first. */
export function listWaiting(api: ApiTransport, subject: Subject, part: ListPart, call: CallOptions): Promise<WaitingList> {
  return readJson(client(api, subject, call).waiting.$get({ query: part }));
}

export function readWaiting(api: ApiTransport, subject: Subject, entryId: string, call: CallOptions): Promise<Waiting> {
  return readJson(client(api, subject, call).waiting[':entryId'].$get({ param: { entryId } }));
}

export function joinWaiting(api: ApiTransport, subject: Subject, entry: NewWaiting, call: CallOptions): Promise<Waiting> {
  return readJson(client(api, subject, call).waiting.$post({ json: entry }));
}

export function changeWaiting(api: ApiTransport, subject: Subject, entryId: string, change: WaitingChange, call: CallOptions): Promise<Waiting> {
  return readJson(client(api, subject, call).waiting[':entryId'].$patch({ param: { entryId }, json: change }));
}

/** Leaves the wait list; repeating it changes nothing. */
export function leaveWaiting(api: ApiTransport, subject: Subject, entryId: string, call: CallOptions): Promise<Waiting> {
  return readJson(client(api, subject, call).waiting[':entryId'].leave.$post({ param: { entryId } }));
}

/** Times that are held for an answer. */
export function listOffers(api: ApiTransport, subject: Subject, call: CallOptions): Promise<VisitOffers> {
  return readJson(client(api, subject, call).offers.$get());
}

export function readOffer(api: ApiTransport, subject: Subject, offerId: string, call: CallOptions): Promise<VisitOffer> {
  return readJson(client(api, subject, call).offers[':offerId'].$get({ param: { offerId } }));
}

/** Says yes, no, or asks for more time; repeating it changes nothing. */
export function answerOffer(
  api: ApiTransport,
  subject: Subject,
  offerId: string,
  answer: 'accept' | 'decline' | 'extend',
  call: CallOptions,
): Promise<VisitOffer> {
  return readJson(client(api, subject, call).offers[':offerId'][answer].$post({ param: { offerId } }));
}
