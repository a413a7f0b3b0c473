/** What people take along of their bills, as PDFs, one function per document. Each returns the file or throws `ApiError`. */
import { subjectClient } from '@portal/bff/contract';
import type { BillingApi } from '@portal/bff/contract/billing';
import type { EstimatesApi } from '@portal/bff/contract/estimates';
import type { ReceiptApi } from '@portal/bff/contract/payments';
import { fetchThrough, readAnswer } from '@portal/shell/contract';
import type { ApiTransport, Locale, Subject } from '@portal/shell/contract';

const file = async (answer: Promise<Response>): Promise<Blob> => (await readAnswer(answer)).blob();

export function readBillFile(api: ApiTransport, subject: Subject, statementId: string, language: Locale): Promise<Blob> {
  const client = subjectClient<BillingApi>(subject, 'billing', fetchThrough(api));
  return file(client.statements[':statementId'].document.$get({ param: { statementId }, query: { language } }));
}

/** What was paid in a year. */
export function readTaxFile(api: ApiTransport, subject: Subject, year: number, language: Locale): Promise<Blob> {
  const client = subjectClient<BillingApi>(subject, 'billing', fetchThrough(api));
  return file(client.taxes[':year'].document.$get({ param: { year: String(year) }, query: { language } }));
}

/** The receipt of a payment that went through. */
export function readReceiptFile(api: ApiTransport, subject: Subject, paymentId: string, language: Locale): Promise<Blob> {
  const client = subjectClient<ReceiptApi>(subject, 'payments', fetchThrough(api));
  return file(client[':paymentId'].document.$get({ param: { paymentId }, query: { language } }));
}

/** A good-faith estimate that the clinic made. */
export function readGoodFaithFile(api: ApiTransport, subject: Subject, estimateId: string, language: Locale): Promise<Blob> {
  const client = subjectClient<EstimatesApi>(subject, 'estimates', fetchThrough(api));
  return file(client[':estimateId'].document.$get({ param: { estimateId }, query: { language } }));
}
