/** Getting back in by mail. Each resolves, or throws `ApiError`. */
import { readJson } from '../contract/api-error.ts';
import type { ApiTransport } from '../contract/contexts.ts';

/** Resolves also when nobody has this name. @throws {ApiError} 429 after too many */
export function askForReset(api: ApiTransport, identifier: string): Promise<void> {
  return send(api, '/password', { identifier });
}

/** Resolves also when nobody has this address. @throws {ApiError} 429 after too many */
export function askForUsername(api: ApiTransport, email: string): Promise<void> {
  return send(api, '/username', { email });
}

/** @throws {ApiError} 404 `link/not-valid`, 422 `password/not-allowed` with the reason as the field's code */
export function setNewPassword(api: ApiTransport, token: string, password: string): Promise<void> {
  return send(api, '/password/complete', { token, password });
}

async function send(api: ApiTransport, path: string, body: object): Promise<void> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const answer = api.request(`/api/recovery${path}`, init);
  // Accepted answers have no body, and nothing to read.
  await readJson(answer.then((response) => (response.ok ? new Response(null, { status: 204 }) : response)));
}
