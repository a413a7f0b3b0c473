/** Asking for access to the record of somebody one cares for. Each function returns data or throws `ApiError`. */
import { personClient } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type { CareRequest, CareRequests, CareRequestsApi, NewCareRequest } from '@portal/bff/contract/requests';
import { fetchThrough, paperUploads, readJson } from '@portal/shell/contract';
import type { ApiTransport, ListPart } from '@portal/shell/contract';

const client = (api: ApiTransport, options?: CallOptions) => personClient<CareRequestsApi>('/api/care-requests', fetchThrough(api), options);

/** A part of what was asked, newest first, and the papers that wait for the next request. */
export function listCareRequests(api: ApiTransport, part: ListPart, call: CallOptions): Promise<CareRequests> {
  return readJson(client(api, call).index.$get({ query: part }));
}

/** With the same `key` it is the same request. @throws {ApiError} 422 on fields, 429 after too many, 409 when something else was sent with this key */
export function askForCare(api: ApiTransport, request: NewCareRequest, options: CallOptions): Promise<CareRequest> {
  return readJson(client(api, options).index.$post({ json: request }));
}

/** @throws {ApiError} 409 `request/already-decided` */
export function withdrawCareRequest(api: ApiTransport, id: string): Promise<CareRequest> {
  return readJson(client(api)[':requestId'].withdraw.$post({ param: { requestId: id } }));
}

/** For the field of papers. */
export const carePapers = (api: ApiTransport) => paperUploads(api, '/api/care-requests/documents');
