/** The home page's one request. */
import type { AttentionItem, Home } from '@portal/bff/contract';
import { readJson } from '../contract/api-error.ts';
import type { ApiTransport } from '../contract/contexts.ts';

export type { AttentionItem, Home };

/**
 * Reads it. `background` says that nobody asked: reading it must not keep a
 * session alive from which the person has walked away.
 * @throws {ApiError}
 */
export function readHome(api: ApiTransport, patientId: string, background: boolean, signal: AbortSignal): Promise<Home> {
  const headers: HeadersInit = background ? { 'x-portal-background': '1' } : {};
  return readJson(api.request(`/api/patients/${encodeURIComponent(patientId)}/home`, { headers, signal }));
}
