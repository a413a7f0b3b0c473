/** The billing API, one function per use case. Each returns data or throws `ApiError`. */
import { subjectClient } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type { BillingApi, BillingSummary, Statement, StatementList } from '@portal/bff/contract/billing';
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
