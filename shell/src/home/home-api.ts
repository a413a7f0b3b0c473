/** The home page's request, and the same in a line. */
import { subjectClient } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type { AttentionItem, Home, HomeApi, HomeChange, HomeGlance } from '@portal/bff/contract/home';
import { fetchThrough, readJson } from '../contract/api-error.ts';
import type { ApiTransport } from '../contract/contexts.ts';

export type { AttentionItem, Home, HomeChange, HomeGlance };

const client = (api: ApiTransport, id: string, call: CallOptions) => subjectClient<HomeApi>({ kind: 'patient', id }, 'home', fetchThrough(api), call);

/** Reads it. @throws {ApiError} */
export function readHome(api: ApiTransport, patientId: string, call: CallOptions): Promise<Home> {
  return readJson(client(api, patientId, call).index.$get());
}

/** How much waits for somebody, and their next visit. @throws {ApiError} */
export function readGlance(api: ApiTransport, patientId: string, call: CallOptions): Promise<HomeGlance> {
  return readJson(client(api, patientId, call).glance.$get());
}
