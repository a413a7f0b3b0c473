/** The account desk of a clinic, one function per use case. Each returns data or throws `ApiError`. */
import { subjectClient, subjectPath } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type {
  AccountState,
  ActivationCode,
  Decision,
  DeskAccount,
  DeskApi,
  DeskRequest,
  DeskRequestList,
  EmergencyRequest,
  TakenEmergencyAccess,
  Unlock,
} from '@portal/bff/contract/desk';
import type { RequestKind } from '@portal/bff/contract/requests';
import { fetchThrough, readJson } from '@portal/shell/contract';
import type { ApiTransport, ListPart, Subject } from '@portal/shell/contract';

const client = (api: ApiTransport, subject: Subject, options?: CallOptions) => subjectClient<DeskApi>(subject, 'desk', fetchThrough(api), options);

export interface RequestFilter {
  readonly state: 'open' | 'decided';
  readonly kind?: RequestKind;
}

/** A part of the requests: open ones longest waiting first, answered ones newest first. */
export function listRequests(api: ApiTransport, subject: Subject, filter: RequestFilter, part: ListPart, call: CallOptions): Promise<DeskRequestList> {
  return readJson(client(api, subject, call).requests.$get({ query: { ...filter, ...part } }));
}

export function readRequest(api: ApiTransport, subject: Subject, requestId: string, signal?: AbortSignal): Promise<DeskRequest> {
  return readJson(client(api, subject, { signal }).requests[':requestId'].$get({ param: { requestId } }));
}

/** Where a paper of a request is downloaded. */
export const paperAddress = (subject: Subject, requestId: string, paperId: string): string =>
  subjectPath(subject, 'desk', 'requests', requestId, 'papers', paperId);

/** @throws {ApiError} 409 `request/already-decided` or `registration/no-chart` */
export function decideRequest(api: ApiTransport, subject: Subject, requestId: string, decision: Decision, call: CallOptions): Promise<DeskRequest> {
  return readJson(client(api, subject, call).requests[':requestId'].decision.$post({ param: { requestId }, json: decision }));
}

export function issueCode(
  api: ApiTransport,
  subject: Subject,
  { chartId, guardian }: { chartId: string; guardian?: string },
  call: CallOptions,
): Promise<ActivationCode> {
  return readJson(
    client(api, subject, call).charts[':chartId']['activation-code'].$post({ param: { chartId }, json: guardian === undefined ? {} : { guardian } }),
  );
}

export function unlock(api: ApiTransport, subject: Subject, chartId: string, body: Unlock, call: CallOptions): Promise<void> {
  return readJson(client(api, subject, call).charts[':chartId'].unlock.$post({ param: { chartId }, json: body }));
}

export function takeEmergencyAccess(api: ApiTransport, subject: Subject, request: EmergencyRequest): Promise<TakenEmergencyAccess> {
  return readJson(client(api, subject)['emergency-access'].$post({ json: request }));
}

/** Accounts of this clinic by username, e-mail or patient number. */
export async function findAccounts(api: ApiTransport, subject: Subject, name: string): Promise<readonly DeskAccount[]> {
  const { accounts } = await readJson<{ accounts: DeskAccount[] }>(client(api, subject).accounts.$post({ json: { name } }));
  return accounts;
}

/** Closes an account or opens it again. @throws {ApiError} 403 `session/reauthentication-required`, 409 `account/own` */
export function setAccountState(api: ApiTransport, subject: Subject, accountId: string, body: AccountState): Promise<DeskAccount> {
  return readJson(client(api, subject).accounts[':accountId'].state.$put({ param: { accountId }, json: body }));
}
