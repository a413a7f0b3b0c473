/** The billing API, one function per use case. Each returns data or throws `ApiError`. */
import { subjectClient } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type {
  BillingAccounts,
  BillingApi,
  BillingSummary,
  Dispute,
  NewDispute,
  Statement,
  StatementList,
  TaxYear,
  TaxYears,
} from '@portal/bff/contract/billing';
import { fetchThrough, readJson } from '@portal/shell/contract';
import type { ApiTransport, ListPart, Subject } from '@portal/shell/contract';

const client = (api: ApiTransport, subject: Subject, options?: CallOptions) => subjectClient<BillingApi>(subject, 'billing', fetchThrough(api), options);

/** A part of the bills, newest first, with what is owed in all. */
export interface Overview extends StatementList {
  readonly summary: BillingSummary;
}

export async function readOverview(api: ApiTransport, subject: Subject, part: ListPart, call: CallOptions): Promise<Overview> {
  const [summary, statements] = await Promise.all([
    readJson<BillingSummary>(client(api, subject, call).summary.$get()),
    readJson<StatementList>(client(api, subject, call).statements.$get({ query: part })),
  ]);
  return { ...statements, summary };
}

/** One bill with its lines. */
export function readStatement(api: ApiTransport, subject: Subject, statementId: string, call: CallOptions): Promise<Statement> {
  return readJson(client(api, subject, call).statements[':statementId'].$get({ param: { statementId } }));
}

/** Chooses between bills on paper and by e-mail notice; repeating it changes nothing. */
export async function setPaperless(api: ApiTransport, subject: Subject, paperless: boolean, call: CallOptions): Promise<void> {
  await readJson<unknown>(client(api, subject, call).preferences.$put({ json: { paperless } }));
}

/** Who answers for what. */
export function readAccounts(api: ApiTransport, subject: Subject, call: CallOptions): Promise<BillingAccounts> {
  return readJson(client(api, subject, call).accounts.$get());
}

export function readDispute(api: ApiTransport, subject: Subject, disputeId: string, call: CallOptions): Promise<Dispute> {
  return readJson(client(api, subject, call).disputes[':disputeId'].$get({ param: { disputeId } }));
}

/** Says that a bill or a line of it is wrong. */
export function sendDispute(api: ApiTransport, subject: Subject, statementId: string, dispute: NewDispute, call: CallOptions): Promise<Dispute> {
  return readJson(client(api, subject, call).statements[':statementId'].disputes.$post({ param: { statementId }, json: dispute }));
}

/** Takes it back; repeating it changes nothing. */
export function withdrawDispute(api: ApiTransport, subject: Subject, disputeId: string, call: CallOptions): Promise<Dispute> {
  return readJson(client(api, subject, call).disputes[':disputeId'].withdraw.$post({ param: { disputeId } }));
}

/** Years in which something was paid, newest first. */
export async function readTaxYears(api: ApiTransport, subject: Subject, call: CallOptions): Promise<TaxYears['years']> {
  return (await readJson<TaxYears>(client(api, subject, call).taxes.$get())).years;
}

/** What was paid in one of them. */
export function readTaxYear(api: ApiTransport, subject: Subject, year: number, call: CallOptions): Promise<TaxYear> {
  return readJson(client(api, subject, call).taxes[':year'].$get({ param: { year: String(year) } }));
}
