/** Signing in, staying signed in, signing out and activating an account. Each resolves, or throws `ApiError`. */
import type { SecondFactorMethod, SecondFactorNext } from '@portal/bff/contract/session';
import { readJson } from '../contract/api-error.ts';
import type { ApiTransport } from '../contract/contexts.ts';
import { usePasskey } from '../contract/passkeys.ts';
import type { PasskeyRequestOptions } from '../contract/passkeys.ts';
import { isolatedName } from './isolated-name.ts';
import { sessionEnd } from './session-end.ts';
import type { SessionInfo } from './session-info.ts';

const PATH = '/api/session';

/** A transport for pages outside a session: no expiry to watch, no one to ask to sign in again. */
export const plainTransport: ApiTransport = {
  request: (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('x-portal-client', '1');
    return fetch(input, { ...init, headers });
  },
};

/** Who is signed in and what they can open; `expiresAt` is by this computer's clock. @throws {ApiError} 401 when nobody is. */
export function readSession(api: ApiTransport): Promise<SessionInfo> {
  return readInfo(api.request(PATH));
}

/** The same, asked by the page itself: it keeps no session alive. @throws {ApiError} 401 when nobody is. */
export function lookAtSession(api: ApiTransport): Promise<SessionInfo> {
  return readInfo(api.request(PATH, { headers: { 'x-portal-background': '1' } }));
}

/**
 * Gives the password.
 * @returns the ways to finish signing in; none when this was all
 * @throws {ApiError} 401 `session/wrong-credentials`, 429 after too many tries
 */
export async function signIn(api: ApiTransport, identifier: string, password: string): Promise<readonly SecondFactorMethod[]> {
  const next = await readJson<SecondFactorNext | undefined>(api.request(PATH, post({ identifier, password })));
  return next?.methods ?? [];
}

/** A code that finishes signing in. */
export interface GivenCode {
  readonly method: Exclude<SecondFactorMethod, 'passkey'>;
  readonly code: string;
  readonly trustDevice: boolean;
}

/** @throws {ApiError} 401 `session/wrong-code`, or `session/required` when it is over; 429 after too many tries */
export function giveCode(api: ApiTransport, given: GivenCode): Promise<void> {
  return readJson(api.request(`${PATH}/second-factor`, post(given)));
}

/** Sends a code by e-mail. @throws {ApiError} 401 `session/required`, 429 after too many */
export function sendCode(api: ApiTransport): Promise<void> {
  return readJson(api.request(`${PATH}/second-factor/email`, { method: 'POST' }));
}

/** Signs in with a passkey. @throws {ApiError} 401 `session/wrong-passkey` @throws {PasskeyNotGivenError} */
export async function signInWithPasskey(api: ApiTransport): Promise<void> {
  const options = await readJson<PasskeyRequestOptions>(api.request(`${PATH}/passkey/options`, { method: 'POST' }));
  return readJson(api.request(`${PATH}/passkey`, post(await usePasskey(options))));
}

/** Counts as activity: the session's time starts again. */
export function extendSession(api: ApiTransport): Promise<void> {
  return readJson(api.request(`${PATH}/extend`, { method: 'POST' }));
}

export function signOut(api: ApiTransport): Promise<void> {
  return readJson(api.request(PATH, { method: 'DELETE' }));
}

async function readInfo(sent: Promise<Response>): Promise<SessionInfo> {
  const info = await readJson<SessionInfo>(sent);
  const end = sessionEnd(await sent);
  return {
    ...info,
    displayName: isolatedName(info.displayName),
    subjects: info.subjects.map((subject) => ({ ...subject, displayName: isolatedName(subject.displayName) })),
    ...(end === undefined ? {} : { expiresAt: new Date(end).toISOString() }),
  };
}

function post(body: object): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
