/** Making an account, one function per step. Each resolves, or throws `ApiError`. */
import type {
  ConfirmationAddress,
  ContactsOnFile,
  ContactWay,
  Dependent,
  Identity,
  InternationalOffice,
  InternationalRequest,
  RegistrationKind,
  RegistrationProgress,
  TypedSteps,
  UsernameAnswer,
} from '@portal/bff/contract/registration';
import { readJson } from '../contract/api-error.ts';
import type { Locale } from '../contract/locale.ts';
import { plainTransport } from '../session/session-api.ts';

const BASE = '/api/registration';

function send<Answer = void>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: object, more: RequestInit = {}): Promise<Answer> {
  const init = body === undefined ? { method } : { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  return readJson(plainTransport.request(`${BASE}${path}`, { ...init, ...more }));
}

/** How far this browser's registration is. */
export const readProgress = (): Promise<RegistrationProgress> => readJson(plainTransport.request(BASE));

/** How to reach the International Appointment Office. */
export const readOffice = (): Promise<InternationalOffice> => readJson(plainTransport.request(`${BASE}/office`));

export const start = (kind: RegistrationKind, locale: Locale): Promise<void> => send('POST', '', { kind, locale });
export const forget = (): Promise<void> => send('DELETE', '');
/** @throws {ApiError} 404 for a wrong code, or after too many tries */
export const tellIdentity = (identity: Identity): Promise<void> => send('PUT', '/identity', identity);
export const tellDependent = (dependent: Dependent): Promise<void> => send('PUT', '/dependent', dependent);
/** Keeps what stands in unfinished steps. It outlives the page that sent it. @throws {ApiError} 409 when there is no registration */
export const keepTyped = (typed: TypedSteps): Promise<void> => send('PUT', '/typed', typed, { keepalive: true });
export const tellEmail = (email: string): Promise<void> => send('PUT', '/email', { email });
/** @throws {ApiError} 404 for a link that was used or is too old */
export const confirmEmail = (token: string): Promise<void> => send('POST', '/confirmation', { token });
/** The address a link went to. @throws {ApiError} 404 for a link that was used or is too old */
export const readAddress = (token: string): Promise<ConfirmationAddress> => send('POST', '/confirmation/address', { token });
export const checkUsername = (username: string): Promise<UsernameAnswer> => send('POST', '/username', { username });
/** Looks for the contacts on file; they are told of it. */
export const lookUpContacts = (): Promise<ContactsOnFile> => send('POST', '/contacts');
export const sendContactCode = (way: ContactWay): Promise<void> => send('POST', '/contacts/code', { way });
/** @throws {ApiError} 422 `registration/wrong-code`, also for one that is too old or was tried too often */
export const proveByCode = (code: string): Promise<void> => send('PUT', '/proof', { by: 'code', code });
export const leaveToStaff = (): Promise<void> => send('PUT', '/proof', { by: 'staff' });
export const askOffice = (request: InternationalRequest): Promise<void> => send('POST', '/international', request);
/** Makes the account and signs in. @throws {ApiError} 409 `account/name-taken`, 422 `password/not-allowed` with the reason */
export const finish = (username: string, password: string): Promise<{ connected: boolean }> =>
  send('POST', '/finish', { username, password, acceptsTerms: true });
