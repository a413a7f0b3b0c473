/** The insurance API, one function per use case. Each returns data or throws `ApiError`. */
import { subjectClient, subjectPath } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type {
  ClaimDetail,
  ClaimList,
  CoverageDetail,
  CoverageRequest,
  EligibilityResult,
  InsuranceApi,
  InsuranceOverview,
  NewCoverageRequest,
  PayerChoices,
} from '@portal/bff/contract/insurance';
import { fetchThrough, paperUploads, readAnswer, readJson } from '@portal/shell/contract';
import type { ApiTransport, ListPart, PaperUploads, Subject } from '@portal/shell/contract';

const client = (api: ApiTransport, subject: Subject, call?: CallOptions) => subjectClient<InsuranceApi>(subject, 'insurance', fetchThrough(api), call);

/** Plans, and what was asked about them. */
export function readInsurance(api: ApiTransport, subject: Subject, call: CallOptions): Promise<InsuranceOverview> {
  return readJson(client(api, subject, call).overview.$get());
}

export function readCoverage(api: ApiTransport, subject: Subject, coverageId: string, call: CallOptions): Promise<CoverageDetail> {
  return readJson(client(api, subject, call).coverages[':coverageId'].$get({ param: { coverageId } }));
}

/** Asks the insurer; the answer comes with a later reading. */
export function checkCoverage(api: ApiTransport, subject: Subject, coverageId: string, call: CallOptions): Promise<EligibilityResult> {
  return readJson(client(api, subject, call).coverages[':coverageId'].check.$post({ param: { coverageId } }));
}

/** Insurers that can be chosen. */
export function readPayers(api: ApiTransport, subject: Subject, call: CallOptions): Promise<PayerChoices> {
  return readJson(client(api, subject, call).payers.$get());
}

/** Tells staff of a plan that is new, changed or over. */
export function sendCoverageRequest(api: ApiTransport, subject: Subject, request: NewCoverageRequest, call: CallOptions): Promise<CoverageRequest> {
  return readJson(client(api, subject, call).requests.$post({ json: request }));
}

/** Cancels what was asked; done twice, it is done. */
export function withdrawCoverageRequest(api: ApiTransport, subject: Subject, coverageRequestId: string, call: CallOptions): Promise<CoverageRequest> {
  return readJson(client(api, subject, call).requests[':coverageRequestId'].withdraw.$post({ param: { coverageRequestId } }));
}

/** For the field of photos. */
export function cardUploads(api: ApiTransport, subject: Subject): PaperUploads {
  return paperUploads(api, subjectPath(subject, 'insurance', 'documents') as `/api/${string}`);
}

/** A photo of a card that was sent. */
export async function openCardPhoto(api: ApiTransport, subject: Subject, photoId: string): Promise<ArrayBuffer> {
  return (await readAnswer(api.request(subjectPath(subject, 'insurance', 'photos', photoId)))).arrayBuffer();
}

/** A part of the claims, newest first. */
export function readClaims(api: ApiTransport, subject: Subject, part: ListPart, call: CallOptions): Promise<ClaimList> {
  return readJson(client(api, subject, call).claims.$get({ query: part }));
}

export function readClaim(api: ApiTransport, subject: Subject, claimId: string, call: CallOptions): Promise<ClaimDetail> {
  return readJson(client(api, subject, call).claims[':claimId'].$get({ param: { claimId } }));
}
