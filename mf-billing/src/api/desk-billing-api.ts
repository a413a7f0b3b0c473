/** What the clinic desk does with bills, one function per use case. Each returns data or throws `ApiError`. */
import { subjectClient } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type {
  ClinicBillingApi,
  DecideDispute,
  DeskDisputeDetail,
  DeskDisputes,
  NewDisputeOwner,
  StatementFile,
  StatementImport,
  StatementImports,
} from '@portal/bff/contract/billing';
import { fetchThrough, readJson } from '@portal/shell/contract';
import type { ApiTransport, ListPart, Subject } from '@portal/shell/contract';

const client = (api: ApiTransport, subject: Subject, call?: CallOptions) => subjectClient<ClinicBillingApi>(subject, 'billing', fetchThrough(api), call);

export type DisputesShown = 'open' | 'decided';

/** A part of the queue: open ones by their deadline, decided ones newest first. */
export function listDeskDisputes(api: ApiTransport, subject: Subject, state: DisputesShown, part: ListPart, call: CallOptions): Promise<DeskDisputes> {
  return readJson(client(api, subject, call).disputes.$get({ query: { state, ...part } }));
}

export function readDeskDispute(api: ApiTransport, subject: Subject, disputeId: string, call: CallOptions): Promise<DeskDisputeDetail> {
  return readJson(client(api, subject, call).disputes[':disputeId'].$get({ param: { disputeId } }));
}

/** Takes a dispute, gives it to a colleague, or back. */
export function setDisputeOwner(api: ApiTransport, subject: Subject, disputeId: string, owner: NewDisputeOwner, call: CallOptions): Promise<DeskDisputeDetail> {
  return readJson(client(api, subject, call).disputes[':disputeId'].owner.$put({ param: { disputeId }, json: owner }));
}

export function decideDispute(api: ApiTransport, subject: Subject, disputeId: string, decision: DecideDispute, call: CallOptions): Promise<DeskDisputeDetail> {
  return readJson(client(api, subject, call).disputes[':disputeId'].decide.$post({ param: { disputeId }, json: decision }));
}

/** What was brought in from files, newest first. */
export function listImports(api: ApiTransport, subject: Subject, part: ListPart, call: CallOptions): Promise<StatementImports> {
  return readJson(client(api, subject, call).imports.$get({ query: part }));
}

/** Brings in a file of bills: all of it, or an `ApiError` with the rows that are wrong. */
export function importStatements(api: ApiTransport, subject: Subject, file: StatementFile, call: CallOptions): Promise<StatementImport> {
  return readJson(client(api, subject, call).imports.$post({ json: file }));
}
