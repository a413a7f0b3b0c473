/** The records API, one function per use case. Each returns data or throws `ApiError`. */
import { subjectClient } from '@portal/bff/contract';
import type { AllergyList, ConditionList, ImmunizationList, MedicationList, RecordsApi, ResultDetail, ResultList } from '@portal/bff/contract';
import { fetchThrough, readJson } from '@portal/shell/contract';
import type { ApiTransport, Subject } from '@portal/shell/contract';

const client = (api: ApiTransport, subject: Subject) => subjectClient<RecordsApi>(subject, 'records', fetchThrough(api));

/** One page of results, newest first; `cursor` is the `nextCursor` of the page before. */
export function listResults(api: ApiTransport, subject: Subject, cursor: string | undefined, signal?: AbortSignal): Promise<ResultList> {
  return readJson(client(api, subject).results.$get({ query: cursor ? { cursor } : {} }, signal ? { init: { signal } } : undefined));
}

/** One result with its values. */
export function readResult(api: ApiTransport, subject: Subject, reportId: string, signal: AbortSignal): Promise<ResultDetail> {
  return readJson(client(api, subject).results[':reportId'].$get({ param: { reportId: encodeURIComponent(reportId) } }, { init: { signal } }));
}

/** Marks a result as seen by the signed-in person; repeating it changes nothing. */
export function markSeen(api: ApiTransport, subject: Subject, reportId: string): Promise<void> {
  return readJson(client(api, subject).results[':reportId'].seen.$put({ param: { reportId: encodeURIComponent(reportId) } }));
}

/** Health conditions, current ones first. */
export function listConditions(api: ApiTransport, subject: Subject, signal: AbortSignal): Promise<ConditionList> {
  return readJson(client(api, subject).conditions.$get({}, { init: { signal } }));
}

/** Prescribed medicines, current ones first. */
export function listMedications(api: ApiTransport, subject: Subject, signal: AbortSignal): Promise<MedicationList> {
  return readJson(client(api, subject).medications.$get({}, { init: { signal } }));
}

/** Allergies, current ones first. */
export function listAllergies(api: ApiTransport, subject: Subject, signal: AbortSignal): Promise<AllergyList> {
  return readJson(client(api, subject).allergies.$get({}, { init: { signal } }));
}

/** Vaccines, given ones first. */
export function listImmunizations(api: ApiTransport, subject: Subject, signal: AbortSignal): Promise<ImmunizationList> {
  return readJson(client(api, subject).immunizations.$get({}, { init: { signal } }));
}
