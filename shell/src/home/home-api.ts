/** The home page's one request. */
import { subjectClient } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type { AttentionItem, Home, HomeApi } from '@portal/bff/contract/home';
import { fetchThrough, readJson } from '../contract/api-error.ts';
import type { ApiTransport } from '../contract/contexts.ts';

export type { AttentionItem, Home };

/** Reads it. @throws {ApiError} */
export function readHome(api: ApiTransport, patientId: string, call: CallOptions): Promise<Home> {
  const subject = { kind: 'patient', id: patientId } as const;
  return readJson(subjectClient<HomeApi>(subject, 'home', fetchThrough(api), call).index.$get());
}
