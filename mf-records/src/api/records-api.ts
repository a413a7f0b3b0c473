/** The records API, one function per use case. Each returns data or throws `ApiError`. */
import { subjectClient, subjectPath } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type {
  AfterVisitSummary,
  AllergyList,
  ConditionList,
  HealthStrip,
  ImmunizationList,
  MeasurementList,
  MedicationList,
  RecordsApi,
  ResultDetail,
  ResultList,
} from '@portal/bff/contract/records';
import { fetchThrough, readJson } from '@portal/shell/contract';
import type { ApiTransport, ListPart, Subject } from '@portal/shell/contract';

const client = (api: ApiTransport, subject: Subject, options?: CallOptions) => subjectClient<RecordsApi>(subject, 'records', fetchThrough(api), options);

/** A part of the results, newest first. */
export function listResults(api: ApiTransport, subject: Subject, part: ListPart, call: CallOptions): Promise<ResultList> {
  return readJson(client(api, subject, call).results.$get({ query: part }));
}

/** One result with its values. */
export function readResult(api: ApiTransport, subject: Subject, reportId: string, call: CallOptions): Promise<ResultDetail> {
  return readJson(client(api, subject, call).results[':reportId'].$get({ param: { reportId } }));
}

/** Where a document that came with a result is downloaded. */
export const documentAddress = (subject: Pick<Subject, 'kind' | 'id'>, reportId: string, documentNumber: number): string =>
  subjectPath(subject, 'records', 'results', reportId, 'documents', String(documentNumber));

/** Marks a result as seen by the signed-in person; repeating it changes nothing. */
export function markSeen(api: ApiTransport, subject: Subject, reportId: string, call: CallOptions): Promise<void> {
  return readJson(client(api, subject, call).results[':reportId'].seen.$put({ param: { reportId } }));
}

/** The measures that matter to this person. */
export function readHealth(api: ApiTransport, subject: Subject, call: CallOptions): Promise<HealthStrip> {
  return readJson(client(api, subject, call).health.$get());
}

/** Health conditions, current ones first. */
export function listConditions(api: ApiTransport, subject: Subject, part: ListPart, call: CallOptions): Promise<ConditionList> {
  return readJson(client(api, subject, call).conditions.$get({ query: part }));
}

/** Prescribed medicines, current ones first. */
export function listMedications(api: ApiTransport, subject: Subject, part: ListPart, call: CallOptions): Promise<MedicationList> {
  return readJson(client(api, subject, call).medications.$get({ query: part }));
}

/** Allergies, current ones first. */
export function listAllergies(api: ApiTransport, subject: Subject, part: ListPart, call: CallOptions): Promise<AllergyList> {
  return readJson(client(api, subject, call).allergies.$get({ query: part }));
}

/** Vaccines, given ones first. */
export function listImmunizations(api: ApiTransport, subject: Subject, part: ListPart, call: CallOptions): Promise<ImmunizationList> {
  return readJson(client(api, subject, call).immunizations.$get({ query: part }));
}

/** What came of a visit that took place. */
export function readAfterVisit(api: ApiTransport, subject: Subject, pastVisitId: string, call: CallOptions): Promise<AfterVisitSummary> {
  return readJson(client(api, subject, call).visits[':pastVisitId'].$get({ param: { pastVisitId } }));
}

/** Measurements that stand in no result, newest first. */
export function listMeasurements(api: ApiTransport, subject: Subject, part: ListPart, call: CallOptions): Promise<MeasurementList> {
  return readJson(client(api, subject, call).measurements.$get({ query: part }));
}
