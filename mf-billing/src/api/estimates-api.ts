/** Estimates of what care costs, one function per use case. Each returns data or throws `ApiError`. */
import { subjectClient } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type {
  ClinicEstimatesApi,
  DeskEstimateDetail,
  DeskEstimates,
  Estimate,
  EstimateInput,
  EstimateLink,
  EstimateList,
  EstimatesApi,
  EstimateTerms,
  FoundServices,
  GoodFaithInput,
  IssueEstimate,
  WorkedOut,
} from '@portal/bff/contract/estimates';
import { fetchThrough, readJson } from '@portal/shell/contract';
import type { ApiTransport, ListPart, Subject } from '@portal/shell/contract';

const client = (api: ApiTransport, subject: Subject, call?: CallOptions) => subjectClient<EstimatesApi>(subject, 'estimates', fetchThrough(api), call);
const desk = (api: ApiTransport, subject: Subject, call?: CallOptions) => subjectClient<ClinicEstimatesApi>(subject, 'estimates', fetchThrough(api), call);

/** What is known before somebody asks what care costs. */
export function readEstimateTerms(api: ApiTransport, subject: Subject, call: CallOptions): Promise<EstimateTerms> {
  return readJson(client(api, subject, call).terms.$get());
}

/** Services with a price, by plain words or by code. */
export function searchServices(api: ApiTransport, subject: Subject, text: string): Promise<FoundServices> {
  return readJson(client(api, subject).services.search.$post({ json: { text } }));
}

/** Works an estimate out and keeps nothing. */
export function calculateEstimate(api: ApiTransport, subject: Subject, input: EstimateInput): Promise<WorkedOut> {
  return readJson(client(api, subject).calculate.$post({ json: input }));
}

export function saveEstimate(api: ApiTransport, subject: Subject, input: EstimateInput, call: CallOptions): Promise<Estimate> {
  return readJson(client(api, subject, call).index.$post({ json: input }));
}

/** Asks a clinic for a good-faith estimate. */
export function askGoodFaith(api: ApiTransport, subject: Subject, input: GoodFaithInput, call: CallOptions): Promise<Estimate> {
  return readJson(client(api, subject, call)['good-faith'].$post({ json: input }));
}

/** A part of what was kept or asked for, newest first. */
export function listEstimates(api: ApiTransport, subject: Subject, part: ListPart, call: CallOptions): Promise<EstimateList> {
  return readJson(client(api, subject, call).index.$get({ query: part }));
}

export function readEstimate(api: ApiTransport, subject: Subject, estimateId: string, call: CallOptions): Promise<Estimate> {
  return readJson(client(api, subject, call)[':estimateId'].$get({ param: { estimateId } }));
}

/** Takes a kept one away, or cancels a request; repeating it changes nothing. */
export async function removeEstimate(api: ApiTransport, subject: Subject, estimateId: string, call: CallOptions): Promise<void> {
  await readJson<unknown>(client(api, subject, call)[':estimateId'].$delete({ param: { estimateId } }));
}

/** Holds it against a bill, or against none; repeating it changes nothing. */
export function chooseBill(api: ApiTransport, subject: Subject, estimateId: string, statementId: string | null, call: CallOptions): Promise<Estimate> {
  return readJson(client(api, subject, call)[':estimateId'].bill.$put({ param: { estimateId }, json: { statementId } }));
}

/** Makes a link, in place of the one there was. */
export function shareEstimate(api: ApiTransport, subject: Subject, estimateId: string, call: CallOptions): Promise<EstimateLink> {
  return readJson(client(api, subject, call)[':estimateId'].link.$post({ param: { estimateId } }));
}

/** Ends the link; repeating it changes nothing. */
export async function endLink(api: ApiTransport, subject: Subject, estimateId: string, call: CallOptions): Promise<void> {
  await readJson<unknown>(client(api, subject, call)[':estimateId'].link.$delete({ param: { estimateId } }));
}

export type EstimatesShown = 'asked' | 'issued';

/** A part of what the clinic owes by its day, or of what it made, newest first. */
export function listDeskEstimates(api: ApiTransport, subject: Subject, state: EstimatesShown, part: ListPart, call: CallOptions): Promise<DeskEstimates> {
  return readJson(desk(api, subject, call).index.$get({ query: { state, ...part } }));
}

export function readDeskEstimate(api: ApiTransport, subject: Subject, estimateId: string, call: CallOptions): Promise<DeskEstimateDetail> {
  return readJson(desk(api, subject, call)[':estimateId'].$get({ param: { estimateId } }));
}

/** Makes it and tells the patient. */
export function issueEstimate(api: ApiTransport, subject: Subject, estimateId: string, json: IssueEstimate, call: CallOptions): Promise<DeskEstimateDetail> {
  return readJson(desk(api, subject, call)[':estimateId'].issue.$post({ param: { estimateId }, json }));
}
