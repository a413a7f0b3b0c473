/** The day of a clinic and what waits there, one function per use case. Each returns data or throws `ApiError`. */
import { subjectClient } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type { ClinicAppointmentsApi, ClinicDay, DisputeAnswer, VisitDisputes } from '@portal/bff/contract/appointments';
import type { DeskApi, DeskRequestList } from '@portal/bff/contract/desk';
import type { DeskMessagesApi, DeskThreadList } from '@portal/bff/contract/messages';
import { fetchThrough, readJson } from '@portal/shell/contract';
import type { ApiTransport, ListPart, Subject } from '@portal/shell/contract';
import { listDeskRequests } from './desk-visit-requests-api.ts';

/** A part of a day's visits, earliest first; today without a day. */
export function readClinicDay(api: ApiTransport, subject: Subject, day: string | undefined, part: ListPart, call: CallOptions): Promise<ClinicDay> {
  const client = subjectClient<ClinicAppointmentsApi>(subject, 'appointments', fetchThrough(api), call);
  return readJson(client.day.$get({ query: { ...(day === undefined ? {} : { day }), ...part } }));
}

/** What waits for the reader beside the visits. */
export interface Waiting {
  /** Requests that nobody has answered; `null` for who does not answer any. */
  readonly requests: number | null;
  /** Conversations of the reader's teams that wait. */
  readonly messages: number | null;
  /** Visits that patients asked for. */
  readonly visitRequests: number;
  /** Visits about which their source and this portal do not agree. */
  readonly disputes: number;
}

export async function readWaiting(api: ApiTransport, subject: Subject, call: CallOptions): Promise<Waiting> {
  const transport = fetchThrough(api);
  const has = (scope: Subject['scopes'][number]): boolean => subject.scopes.includes(scope);
  const one: ListPart = { limit: '1' };
  const [requests, messages, visitRequests, disputes] = await Promise.all([
    has('desk:read')
      ? readJson<DeskRequestList>(subjectClient<DeskApi>(subject, 'desk', transport, call).requests.$get({ query: { state: 'open', limit: '1' } }))
      : null,
    has('messages:read')
      ? readJson<DeskThreadList>(
          subjectClient<DeskMessagesApi>(subject, 'messages', transport, call).threads.$get({ query: { filter: 'awaiting', pool: 'all', limit: '1' } }),
        )
      : null,
    listDeskRequests(api, subject, 'open', one, call),
    listDisputes(api, subject, one, call),
  ]);
  return { requests: requests?.count ?? null, messages: messages?.count ?? null, visitRequests: visitRequests.count, disputes: disputes.count };
}

/** Visits about which their source and this portal do not agree, the longest wait first. */
export function listDisputes(api: ApiTransport, subject: Subject, part: ListPart, call: CallOptions): Promise<VisitDisputes> {
  return readJson(subjectClient<ClinicAppointmentsApi>(subject, 'appointments', fetchThrough(api), call).disputes.$get({ query: part }));
}

/** Says what becomes of one; repeating it changes nothing. */
export function settleDispute(api: ApiTransport, subject: Subject, visitId: string, answer: DisputeAnswer, call: CallOptions): Promise<void> {
  const client = subjectClient<ClinicAppointmentsApi>(subject, 'appointments', fetchThrough(api), call);
  return readJson(client.disputes[':visitId'].settle.$post({ param: { visitId }, json: { answer } }));
}
