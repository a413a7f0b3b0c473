/** Asking for access to the record of somebody one cares for. Each function returns data or throws `ApiError`. */
import { personClient } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type { CareRequest, CareRequests, CareRequestsApi, NewCareRequest } from '@portal/bff/contract/requests';
import { fetchThrough, paperUploads, readAll, readJson, WHOLE_PART } from '@portal/shell/contract';
import type { ApiTransport } from '@portal/shell/contract';

const client = (api: ApiTransport, options?: CallOptions) => personClient<CareRequestsApi>('/api/care-requests', fetchThrough(api), options);

/** What was asked, newest first, and the papers that wait for the next request. */
export function listCareRequests(api: ApiTransport, signal?: AbortSignal): Promise<CareRequests> {
  return readAll((after) => readJson<CareRequests>(client(api, { signal }).index.$get({ query: { limit: WHOLE_PART, ...(after ? { after } : {}) } })));
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
