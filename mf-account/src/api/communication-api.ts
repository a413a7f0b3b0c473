/** How the signed-in person wants to hear from the portal. Each function returns data or throws `ApiError`. */
import { personClient } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type { Communication, CommunicationApi, CommunicationChange, PushBrowser } from '@portal/bff/contract/communication';
import { fetchThrough, readJson } from '@portal/shell/contract';
import type { ApiTransport } from '@portal/shell/contract';

const client = (api: ApiTransport, options?: CallOptions) => personClient<CommunicationApi>('/api/communication', fetchThrough(api), options);

export function readCommunication(api: ApiTransport, signal?: AbortSignal): Promise<Communication> {
  return readJson(client(api, { signal }).index.$get());
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

/** Texts a code to a number. @throws {ApiError} 422 when it is no US number, 429 after too many */
export function sendPhoneCode(api: ApiTransport, phone: string): Promise<void> {
  return readJson(client(api).phone.code.$post({ json: { phone } }));
}

/** @throws {ApiError} 422 `second-factor/wrong-code` */
export function confirmPhone(api: ApiTransport, code: string): Promise<Communication> {
  return readJson(client(api).phone.confirm.$post({ json: { code } }));
}

/** Shows push notices on a browser. */
export function addPushBrowser(api: ApiTransport, browser: PushBrowser): Promise<Communication> {
  return readJson(client(api).push.browsers.$put({ json: browser }));
}

/** Shows no more push notices on a browser; one that is not there is removed already. */
export function removePushBrowser(api: ApiTransport, id: string): Promise<Communication> {
  return readJson(client(api).push.browsers[':id'].$delete({ param: { id } }));
}

/** No text goes to the number any more. */
export function removePhone(api: ApiTransport): Promise<Communication> {
  return readJson(client(api).phone.$delete());
}
