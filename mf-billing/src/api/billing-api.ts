/** The billing API, one function per use case. Each returns data or throws `ApiError`. */
import { subjectClient } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type { BillingApi, BillingSummary, Statement, StatementList, StatementSummary } from '@portal/bff/contract/billing';
import { fetchThrough, readAll, readJson, WHOLE_PART } from '@portal/shell/contract';
import type { ApiTransport, Subject } from '@portal/shell/contract';

const client = (api: ApiTransport, subject: Subject, options?: CallOptions) => subjectClient<BillingApi>(subject, 'billing', fetchThrough(api), options);

/** What is owed, and all bills, newest first. */
export async function readOverview(
  api: ApiTransport,
  subject: Subject,
  call: CallOptions,
): Promise<{ summary: BillingSummary; statements: readonly StatementSummary[] }> {
  const [summary, { items: statements }] = await Promise.all([
    readJson<BillingSummary>(client(api, subject, call).summary.$get()),
    readAll((after) => readJson<StatementList>(client(api, subject, call).statements.$get({ query: { limit: WHOLE_PART, ...(after ? { after } : {}) } }))),
  ]);
  return { summary, statements };
}

/** One bill with its lines. */
export function readStatement(api: ApiTransport, subject: Subject, statementId: string, call: CallOptions): Promise<Statement> {
  return readJson(client(api, subject, call).statements[':statementId'].$get({ param: { statementId } }));
}

/** Chooses between bills on paper and by e-mail notice; repeating it changes nothing. */
export async function setPaperless(api: ApiTransport, subject: Subject, paperless: boolean, call: CallOptions): Promise<void> {
  await readJson<unknown>(client(api, subject, call).preferences.$put({ json: { paperless } }));
}
