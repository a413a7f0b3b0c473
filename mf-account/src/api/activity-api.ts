/** What was done with a record. Each function returns data or throws `ApiError`. */
import { subjectClient } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type { Activity, ActivityApi, ActivityEntry, ActivitySort, ActorFilter } from '@portal/bff/contract/activity';
import { fetchThrough, readJson } from '@portal/shell/contract';
import type { ApiTransport, ListPart, Locale, Subject } from '@portal/shell/contract';

/** Which entries, in which order; what is left out is not asked about. Days are by the clinic's calendar. */
export interface ActivityFilter {
  readonly from?: string;
  readonly until?: string;
  readonly who?: ActorFilter;
  readonly kind?: NonNullable<ActivityEntry['area']>;
  /** Part of the name of who did it. */
  readonly name?: string;
  readonly sort?: ActivitySort;
  readonly direction?: 'ascending' | 'descending';
}

const client = (api: ApiTransport, subject: Subject, options?: CallOptions) => subjectClient<ActivityApi>(subject, 'activity', fetchThrough(api), options);

/** A part of the entries. @param language in which what was done is said, and put in order */
export function readActivity(
  api: ApiTransport,
  subject: Subject,
  filter: ActivityFilter,
  language: Locale,
  { after, limit }: ListPart,
  call: CallOptions,
): Promise<Activity> {
  const json = { ...filter, language, ...(after ? { after } : {}), ...(limit ? { limit: Number(limit) } : {}) };
  return readJson(client(api, subject, call).search.$post({ json }));
}

/** The same entries as a file of comma-separated values. */
export async function exportActivity(api: ApiTransport, subject: Subject, filter: ActivityFilter, language: Locale): Promise<Blob> {
  const answer = await client(api, subject).export.$post({ json: { ...filter, language } });
  if (!answer.ok) return readJson(Promise.resolve(answer));
  return answer.blob();
}
