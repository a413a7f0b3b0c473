/** The home page's one request. */
import { subjectClient } from '@portal/bff/contract';
import type { AttentionItem, Home, HomeApi } from '@portal/bff/contract/home';
import { fetchThrough, readJson } from '../contract/api-error.ts';
import type { ApiTransport } from '../contract/contexts.ts';

export type { AttentionItem, Home };

/**
 * Reads it. `background` says that nobody asked: reading it must not keep a
 * session alive from which the person has walked away.
 * @throws {ApiError}
 */
export function readHome(api: ApiTransport, patientId: string, background: boolean, signal: AbortSignal): Promise<Home> {
  const subject = { kind: 'patient', id: patientId } as const;
  return readJson(subjectClient<HomeApi>(subject, 'home', fetchThrough(api), { signal, background }).index.$get());
}
