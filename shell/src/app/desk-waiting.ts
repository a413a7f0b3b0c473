/** What waits at the clinic's desk, for the places in its navigation. */
import { subjectClient } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type { DeskNoticesApi, FailedNoticeCount } from '@portal/bff/contract/notices';
import { fetchThrough, readJson } from '../contract/api-error.ts';
import type { ApiTransport } from '../contract/contexts.ts';
import type { Scope } from '../contract/scopes.ts';

/** The open clinic, and what of it may be read. */
export interface Clinic {
  readonly id: string;
  readonly scopes: readonly Scope[];
}

/** By place: notices to the clinic's people that did not go out, for who may read of them. @throws {ApiError} */
export async function readDeskWaiting(api: ApiTransport, { id, scopes }: Clinic, call: CallOptions): Promise<Readonly<Record<string, number>>> {
  if (!scopes.includes('desk:read')) return {};
  const client = subjectClient<DeskNoticesApi>({ kind: 'clinic', id }, 'notices', fetchThrough(api), call);
  const { failed } = await readJson<FailedNoticeCount>(client.failed.count.$get());
  return failed > 0 ? { desk: failed } : {};
}
