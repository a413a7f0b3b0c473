/** What the clinic desk does with what people told of their insurance, one function per use case. Each returns data or throws `ApiError`. */
import { subjectClient, subjectPath } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type {
  ClinicInsuranceApi,
  CoverageDecision,
  DeskCoverageRequestDetail,
  DeskCoverageRequests,
  NewCoverageRequestOwner,
} from '@portal/bff/contract/insurance';
import { fetchThrough, readAnswer, readJson } from '@portal/shell/contract';
import type { ApiTransport, ListPart, Subject } from '@portal/shell/contract';

const requests = (api: ApiTransport, subject: Subject, call?: CallOptions) =>
  subjectClient<ClinicInsuranceApi>(subject, 'insurance', fetchThrough(api), call).requests;

export type RequestsShown = 'open' | 'decided';

/** A part of the queue: open ones oldest first, decided ones newest first. */
export function listDeskRequests(api: ApiTransport, subject: Subject, state: RequestsShown, part: ListPart, call: CallOptions): Promise<DeskCoverageRequests> {
  return readJson(requests(api, subject, call).$get({ query: { state, ...part } }));
}

export function readDeskRequest(api: ApiTransport, subject: Subject, coverageRequestId: string, call: CallOptions): Promise<DeskCoverageRequestDetail> {
  return readJson(requests(api, subject, call)[':coverageRequestId'].$get({ param: { coverageRequestId } }));
}

/** Takes a request, gives it to a colleague, or back. */
export function setRequestOwner(
  api: ApiTransport,
  subject: Subject,
  coverageRequestId: string,
  owner: NewCoverageRequestOwner,
  call: CallOptions,
): Promise<DeskCoverageRequestDetail> {
  return readJson(requests(api, subject, call)[':coverageRequestId'].owner.$put({ param: { coverageRequestId }, json: owner }));
}

/** Asks the insurer about what was told; the answer comes with a later reading. */
export function checkRequest(api: ApiTransport, subject: Subject, coverageRequestId: string, call: CallOptions): Promise<DeskCoverageRequestDetail> {
  return readJson(requests(api, subject, call)[':coverageRequestId'].check.$post({ param: { coverageRequestId } }));
}

export function decideRequest(
  api: ApiTransport,
  subject: Subject,
  coverageRequestId: string,
  decision: CoverageDecision,
  call: CallOptions,
): Promise<DeskCoverageRequestDetail> {
  return readJson(requests(api, subject, call)[':coverageRequestId'].decide.$post({ param: { coverageRequestId }, json: decision }));
}

/** A photo that came with a request. */
export async function openDeskPhoto(api: ApiTransport, subject: Subject, coverageRequestId: string, photoId: string): Promise<ArrayBuffer> {
  return (await readAnswer(api.request(subjectPath(subject, 'insurance', 'requests', coverageRequestId, 'photos', photoId)))).arrayBuffer();
}
