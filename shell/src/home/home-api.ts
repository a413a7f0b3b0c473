/** The home page's one request. */
import { readJson } from '../contract/api-error.ts';
import type { ApiTransport } from '../contract/contexts.ts';

/** One thing that asks for attention; its sentence is in the manifest of the feature that `kind` begins with. */
export interface AttentionItem {
  readonly kind: string;
  readonly rank: number;
  /** Relative to the patient's pages. */
  readonly path: string;
  /** An instant, to be shown in `timeZone`. */
  readonly at?: string | undefined;
  readonly timeZone?: string | undefined;
  /** A calendar day. */
  readonly on?: string | undefined;
  readonly values?: Readonly<Record<string, string | number>> | undefined;
}

export interface Home {
  /** Most urgent first. */
  readonly attention: readonly AttentionItem[];
  /** Each feature's data for its card, by key: `billing` is `mf-billing`'s. */
  readonly cards: Readonly<Record<string, unknown>>;
}

/**
 * Reads it. `background` says that nobody asked: reading it must not keep a
 * session alive from which the person has walked away.
 * @throws {ApiError}
 */
export function readHome(api: ApiTransport, patientId: string, background: boolean, signal: AbortSignal): Promise<Home> {
  const headers: HeadersInit = background ? { 'x-portal-background': '1' } : {};
  return readJson(api.request(`/api/patients/${encodeURIComponent(patientId)}/home`, { headers, signal }));
}
