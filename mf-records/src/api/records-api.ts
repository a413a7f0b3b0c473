/** The records API, one function per use case. Each returns data or throws `ApiError`. */
import { subjectClient } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type { AllergyList, ConditionList, ImmunizationList, MedicationList, RecordsApi, ResultDetail, ResultList } from '@portal/bff/contract/records';
import { fetchThrough, readAll, readJson, WHOLE_PART } from '@portal/shell/contract';
import type { ApiTransport, Subject } from '@portal/shell/contract';

const client = (api: ApiTransport, subject: Subject, options?: CallOptions) => subjectClient<RecordsApi>(subject, 'records', fetchThrough(api), options);

/** One page of results, newest first; `after` is the `next` of the page before. */
export function listResults(api: ApiTransport, subject: Subject, after: string | undefined, call: CallOptions): Promise<ResultList> {
  return readJson(client(api, subject, call).results.$get({ query: after ? { after } : {} }));
}

/** One result with its values. */
export function readResult(api: ApiTransport, subject: Subject, reportId: string, call: CallOptions): Promise<ResultDetail> {
  return readJson(client(api, subject, call).results[':reportId'].$get({ param: { reportId } }));
}

/** Marks a result as seen by the signed-in person; repeating it changes nothing. */
export function markSeen(api: ApiTransport, subject: Subject, reportId: string, call: CallOptions): Promise<void> {
  return readJson(client(api, subject, call).results[':reportId'].seen.$put({ param: { reportId } }));
}

/** Health conditions, current ones first. */
export function listConditions(api: ApiTransport, subject: Subject, call: CallOptions): Promise<ConditionList> {
  return readAll((after) => readJson<ConditionList>(client(api, subject, call).conditions.$get({ query: { limit: WHOLE_PART, ...(after ? { after } : {}) } })));
}

/** Prescribed medicines, current ones first. */
export function listMedications(api: ApiTransport, subject: Subject, call: CallOptions): Promise<MedicationList> {
  return readAll((after) =>
    readJson<MedicationList>(client(api, subject, call).medications.$get({ query: { limit: WHOLE_PART, ...(after ? { after } : {}) } })),
  );
}

/** Allergies, current ones first. */
export function listAllergies(api: ApiTransport, subject: Subject, call: CallOptions): Promise<AllergyList> {
  return readAll((after) => readJson<AllergyList>(client(api, subject, call).allergies.$get({ query: { limit: WHOLE_PART, ...(after ? { after } : {}) } })));
}

/** Vaccines, given ones first. */
export function listImmunizations(api: ApiTransport, subject: Subject, call: CallOptions): Promise<ImmunizationList> {
  return readAll((after) =>
    readJson<ImmunizationList>(client(api, subject, call).immunizations.$get({ query: { limit: WHOLE_PART, ...(after ? { after } : {}) } })),
  );
}
