/** How a person signs in and where they are signed in, one function per use case. Each returns data or throws `ApiError`. */
import { personClient } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type {
  AccountSecurityApi,
  BackupCodes,
  EmailApi,
  PasswordChange,
  SecurityStatus,
  SessionList,
  SessionsApi,
  TotpSetup,
  TrustedDevices,
} from '@portal/bff/contract/account-security';
import { fetchThrough, readJson } from '@portal/shell/contract';
import type { ApiTransport, ListPart, makePasskey } from '@portal/shell/contract';

const security = (api: ApiTransport, options?: CallOptions) => personClient<AccountSecurityApi>('/api/account-security', fetchThrough(api), options);
const emailOf = (api: ApiTransport, options?: CallOptions) => personClient<EmailApi>('/api/account-security/email', fetchThrough(api), options);
const sessions = (api: ApiTransport, options?: CallOptions) => personClient<SessionsApi>('/api/sessions', fetchThrough(api), options);

/** What is set up. */
export function readSecurity(api: ApiTransport, signal?: AbortSignal): Promise<SecurityStatus> {
  return readJson(security(api, { signal }).index.$get());
}

/** A secret for an authenticator app; nothing is on before {@link confirmApp}. */
export function startApp(api: ApiTransport): Promise<TotpSetup> {
  return readJson(security(api).totp.$post());
}

/** @returns backup codes to show once @throws {ApiError} 422 `second-factor/wrong-code` */
export function confirmApp(api: ApiTransport, ticket: string, code: string): Promise<BackupCodes> {
  return readJson(security(api).totp.confirm.$post({ json: { ticket, code } }));
}

/** Sends a first code by e-mail. */
export function startEmailCodes(api: ApiTransport): Promise<void> {
  return readJson(security(api)['email-codes'].$post());
}

/** @returns backup codes to show once @throws {ApiError} 422 `second-factor/wrong-code` */
export function confirmEmailCodes(api: ApiTransport, code: string): Promise<BackupCodes> {
  return readJson(security(api)['email-codes'].confirm.$post({ json: { code } }));
}

/** @throws {ApiError} 422 with the fields `currentPassword`, `newPassword` */
export function changePassword(api: ApiTransport, { currentPassword, newPassword }: PasswordChange): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  return readJson(api.request('/api/account-security/password', { method: 'POST', headers, body: JSON.stringify({ currentPassword, newPassword }) }));
}

/** @throws {ApiError} 409 `password/too-short-alone` without a longer password; with one, 422 with its fields */
export function turnSecondStepOff(api: ApiTransport, password?: PasswordChange): Promise<void> {
  return readJson(security(api)['second-factor'].off.$post({ json: password ? { password } : {} }));
}

/** Sends a code to another address that the account is to move to. @throws {ApiError} 422 when it is the address already */
export function askForEmail(api: ApiTransport, email: string): Promise<void> {
  return readJson(emailOf(api).index.$put({ json: { email } }));
}

export function sendEmailCodeAgain(api: ApiTransport): Promise<void> {
  return readJson(emailOf(api).code.$post());
}

/** Moves the account. @throws {ApiError} 422 `second-factor/wrong-code` */
export function confirmNewEmail(api: ApiTransport, code: string): Promise<void> {
  return readJson(emailOf(api).confirm.$post({ json: { code } }));
}

export function withdrawEmail(api: ApiTransport): Promise<void> {
  return readJson(emailOf(api).pending.$delete());
}

/** @returns new codes to show once; the old ones stop working */
export function renewBackupCodes(api: ApiTransport): Promise<BackupCodes> {
  return readJson(security(api)['backup-codes'].$post());
}

/** What a browser makes a passkey with. */
export type PasskeyOptions = Parameters<typeof makePasskey>[0];

export function readPasskeyOptions(api: ApiTransport): Promise<PasskeyOptions> {
  return readJson(security(api).passkeys.options.$post());
}

export type MadePasskey = Awaited<ReturnType<typeof makePasskey>>;

/** @throws {ApiError} 422 `passkey/not-valid` */
export function addPasskey(api: ApiTransport, name: string, { response, ...made }: MadePasskey): Promise<void> {
  // The BFF takes the transports it knows; a browser may name newer ones.
  const known = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const;
  const transports = known.filter((transport) => response.transports.includes(transport));
  return readJson(security(api).passkeys.$post({ json: { name, response: { ...made, response: { ...response, transports } } } }));
}

export function removePasskey(api: ApiTransport, id: string): Promise<void> {
  return readJson(security(api).passkeys[':id'].$delete({ param: { id } }));
}

export function renamePasskey(api: ApiTransport, id: string, name: string): Promise<void> {
  return readJson(security(api).passkeys[':id'].$patch({ param: { id }, json: { name } }));
}

/** A part of where this person is signed in, last active first. */
export function listSessions(api: ApiTransport, part: ListPart, call: CallOptions): Promise<SessionList> {
  return readJson(sessions(api, call).index.$get({ query: part }));
}

/** A part of the browsers this person trusts, last used first. */
export function listTrusted(api: ApiTransport, part: ListPart, call: CallOptions): Promise<TrustedDevices> {
  return readJson(sessions(api, call).trusted.$get({ query: part }));
}

export function endSession(api: ApiTransport, id: string): Promise<void> {
  return readJson(sessions(api)[':id'].$delete({ param: { id } }));
}

export function endOtherSessions(api: ApiTransport): Promise<void> {
  return readJson(sessions(api).index.$delete());
}

export function untrustDevice(api: ApiTransport, id: string): Promise<void> {
  return readJson(sessions(api).trusted[':id'].$delete({ param: { id } }));
}
