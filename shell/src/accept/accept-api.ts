/** What an invitation offers, and taking it. Each resolves, or throws `ApiError`. */
import type { Accepted, Offer } from '@portal/bff/contract/sharing';
import { ApiError, readJson } from '../contract/api-error.ts';
import type { ApiTransport } from '../contract/contexts.ts';
import { readSession } from '../session/session-api.ts';

const PATH = '/api/proxy-invitations';

/** @throws {ApiError} 404 when the code is not known, used, withdrawn or expired */
export function readOffer(api: ApiTransport, code: string): Promise<Offer> {
  return readJson(api.request(`${PATH}/offer`, post(code)));
}

/** @throws {ApiError} 401 when nobody is signed in, 404 as above */
export function acceptOffer(api: ApiTransport, code: string): Promise<Accepted> {
  return readJson(api.request(`${PATH}/accept`, post(code)));
}

/** The name of who is signed in, or `null`. */
export async function readSignedInName(api: ApiTransport): Promise<string | null> {
  try {
    return (await readSession(api)).displayName;
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return null;
    throw error;
  }
}

function post(code: string): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ code }) };
}
