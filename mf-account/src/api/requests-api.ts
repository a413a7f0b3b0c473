/** What a patient asks of the clinic about their account. Each returns data or throws `ApiError`. */
import { subjectClient } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type { AccountRequest, AccountRequestApi, AccountRequests, NewAccountRequest } from '@portal/bff/contract/requests';
import { fetchThrough, readJson } from '@portal/shell/contract';
import type { ApiTransport, ListPart, Subject } from '@portal/shell/contract';

const client = (api: ApiTransport, subject: Subject, options?: CallOptions) =>
  subjectClient<AccountRequestApi>(subject, 'account/requests', fetchThrough(api), options);

/** A part of the requests, newest first. */
export function listOwnRequests(api: ApiTransport, subject: Subject, part: ListPart, call: CallOptions): Promise<AccountRequests> {
  return readJson(client(api, subject, call).index.$get({ query: part }));
}

/** With the same `key` it is the same request. */
export function askClinic(api: ApiTransport, subject: Subject, request: NewAccountRequest, options: CallOptions): Promise<AccountRequest> {
  return readJson(client(api, subject, options).index.$post({ json: request }));
}

/** @throws {ApiError} 409 when the clinic has decided meanwhile */
export function withdrawRequest(api: ApiTransport, subject: Subject, requestId: string): Promise<AccountRequest> {
  return readJson(client(api, subject)[':requestId'].withdraw.$post({ param: { requestId } }));
}
