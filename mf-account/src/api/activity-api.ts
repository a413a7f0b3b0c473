/** What was done with a record. Each function returns data or throws `ApiError`. */
import { subjectClient } from '@portal/bff/contract';
import type { Activity, ActivityApi, ActivityEntry } from '@portal/bff/contract';
import { fetchThrough, readJson } from '@portal/shell/contract';
import type { ApiTransport, Locale, Subject } from '@portal/shell/contract';

/** Which entries; what is left out is not asked about. Days are by the clinic's calendar. */
export interface ActivityFilter {
  readonly from?: string;
  readonly until?: string;
  readonly who?: ActivityEntry['who'];
  readonly kind?: NonNullable<ActivityEntry['area']>;
}

const client = (api: ApiTransport, subject: Subject) => subjectClient<ActivityApi>(subject, 'activity', fetchThrough(api));

export function readActivity(api: ApiTransport, subject: Subject, filter: ActivityFilter, cursor?: string, signal?: AbortSignal): Promise<Activity> {
  const query = { ...filter, ...(cursor ? { cursor } : {}) };
  return readJson(client(api, subject).index.$get({ query }, signal ? { init: { signal } } : {}));
}

/** The same entries as a file of comma-separated values. */
export async function exportActivity(api: ApiTransport, subject: Subject, filter: ActivityFilter, language: Locale): Promise<Blob> {
  const answer = await client(api, subject).export.$get({ query: { ...filter, language } });
  if (!answer.ok) return readJson(Promise.resolve(answer));
  return answer.blob();
}
