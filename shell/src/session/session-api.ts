/** Signing in, staying signed in, signing out and activating an account. Each resolves, or throws `ApiError`. */
import { readJson } from '../contract/api-error.ts';
import type { ApiTransport } from '../contract/contexts.ts';
import type { SessionInfo } from './session-info.ts';

const PATH = '/api/session';

/** What an invited person tells to make their account. */
export interface Activation {
  readonly code: string;
  /** `YYYY-MM-DD` */
  readonly birthDate: string;
  readonly username: string;
  readonly email: string;
  readonly password: string;
}

/** A transport for pages outside a session: no expiry to watch, no one to ask to sign in again. */
export const plainTransport: ApiTransport = {
  request: (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('x-portal-client', '1');
    return fetch(input, { ...init, headers });
  },
};

/** Who is signed in and what they can open. @throws {ApiError} 401 when nobody is. */
export function readSession(api: ApiTransport): Promise<SessionInfo> {
  return readJson(api.request(PATH));
}

/** @throws {ApiError} 401 `session/wrong-credentials`, 429 after too many tries */
export function signIn(api: ApiTransport, identifier: string, password: string): Promise<void> {
  return readJson(api.request(PATH, post({ identifier, password })));
}

/** Counts as activity: the session's time starts again. */
export function extendSession(api: ApiTransport): Promise<void> {
  return readJson(api.request(`${PATH}/extend`, { method: 'POST' }));
}

export function signOut(api: ApiTransport): Promise<void> {
  return readJson(api.request(PATH, { method: 'DELETE' }));
}

/** Makes the account and signs in. @throws {ApiError} 404 `invitation/not-valid`, 409 `account/name-taken`, 422 with fields */
export function activate(api: ApiTransport, activation: Activation): Promise<void> {
  return readJson(api.request('/api/activation', post(activation)));
}

function post(body: object): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
