/** How the signed-in person wants to hear from the portal. Each function returns data or throws `ApiError`. */
import { personClient } from '@portal/bff/contract';
import type { Communication, CommunicationApi, CommunicationChange } from '@portal/bff/contract';
import { fetchThrough, readJson } from '@portal/shell/contract';
import type { ApiTransport } from '@portal/shell/contract';

const client = (api: ApiTransport) => personClient<CommunicationApi>('/api/communication', fetchThrough(api));

export function readCommunication(api: ApiTransport, signal?: AbortSignal): Promise<Communication> {
  return readJson(client(api).index.$get({}, signal ? { init: { signal } } : {}));
}

/** Sets all of it; the same again changes nothing. */
export function changeCommunication(api: ApiTransport, change: CommunicationChange): Promise<Communication> {
  return readJson(client(api).index.$put({ json: change }));
}

/** Sends a code to the person's e-mail address. @throws {ApiError} 429 after too many */
export function sendEmailCode(api: ApiTransport): Promise<void> {
  return readJson(client(api).email.code.$post());
}

/** @throws {ApiError} 422 `second-factor/wrong-code` */
export function confirmEmail(api: ApiTransport, code: string): Promise<Communication> {
  return readJson(client(api).email.confirm.$post({ json: { code } }));
}
