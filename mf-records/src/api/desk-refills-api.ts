/** What the clinic desk does with refills, one function per use case. Each returns data or throws `ApiError`. */
import { subjectClient } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type { ClinicRefillsApi, DecidedRefills, DecideRefills, DeskRefillDetail, DeskRefills, NewRefillOwner } from '@portal/bff/contract/refills';
import { fetchThrough, readJson } from '@portal/shell/contract';
import type { ApiTransport, ListPart, Subject } from '@portal/shell/contract';

const client = (api: ApiTransport, subject: Subject, call?: CallOptions) => subjectClient<ClinicRefillsApi>(subject, 'refills', fetchThrough(api), call);

export type RefillsShown = 'open' | 'failed' | 'decided';
/** Those this person has taken, those they may approve, or all. */
export type RefillsOf = 'mine' | 'approvable' | 'all';

export interface DeskRefillFilter {
  readonly state: RefillsShown;
  readonly of: RefillsOf;
}

/** A part of the queue: open ones by when an answer is due, others newest first. */
export function listDeskRefills(api: ApiTransport, subject: Subject, filter: DeskRefillFilter, part: ListPart, call: CallOptions): Promise<DeskRefills> {
  return readJson(client(api, subject, call).requests.$get({ query: { ...filter, ...part } }));
}

export function readDeskRefill(api: ApiTransport, subject: Subject, refillId: string, call: CallOptions): Promise<DeskRefillDetail> {
  return readJson(client(api, subject, call).requests[':refillId'].$get({ param: { refillId } }));
}

/** Takes a refill, gives it to a colleague, or back. */
export function setRefillOwner(api: ApiTransport, subject: Subject, refillId: string, owner: NewRefillOwner, call: CallOptions): Promise<DeskRefillDetail> {
  return readJson(client(api, subject, call).requests[':refillId'].owner.$put({ param: { refillId }, json: owner }));
}

/** Approves or refuses, one or many; each is answered for itself. */
export function decideRefills(api: ApiTransport, subject: Subject, decided: DecideRefills, call: CallOptions): Promise<DecidedRefills> {
  return readJson(client(api, subject, call).decisions.$post({ json: decided }));
}

/** Sends what failed to its pharmacy once more. */
export function sendRefillAgain(
  api: ApiTransport,
  subject: Subject,
  { id, version }: Pick<DeskRefillDetail, 'id' | 'version'>,
  call: CallOptions,
): Promise<DeskRefillDetail> {
  return readJson(client(api, subject, call).requests[':refillId']['send-again'].$post({ param: { refillId: id }, json: { version } }));
}
