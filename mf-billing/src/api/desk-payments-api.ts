/** The desk of payments, one function per use case. Each returns data or throws `ApiError`. */
import { subjectClient } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type {
  ClinicPaymentsApi,
  Credits,
  Day,
  Days,
  DeskPaymentDetail,
  DeskPaymentQuery,
  DeskPayments,
  DeskRefunds,
  FoundPayments,
  MoveCredit,
  NewRefund,
  PaymentSearch,
  RefundDecision,
} from '@portal/bff/contract/payments';
import { fetchThrough, readJson } from '@portal/shell/contract';
import type { ApiTransport, ListPart, Subject } from '@portal/shell/contract';

const client = (api: ApiTransport, subject: Subject, call?: CallOptions) => subjectClient<ClinicPaymentsApi>(subject, 'payments', fetchThrough(api), call);

/** A part of the clinic’s payments, newest first. */
export const listDeskPayments = (
  api: ApiTransport,
  subject: Subject,
  query: ListPart & Pick<DeskPaymentQuery, 'state'>,
  call: CallOptions,
): Promise<DeskPayments> => readJson(client(api, subject, call).index.$get({ query }));

/** By a whole number of a receipt, a bill or a patient. */
export const findDeskPayments = (api: ApiTransport, subject: Subject, search: PaymentSearch): Promise<FoundPayments> =>
  readJson(client(api, subject).search.$post({ json: search }));

export const readDeskPayment = (api: ApiTransport, subject: Subject, paymentId: string, call: CallOptions): Promise<DeskPaymentDetail> =>
  readJson(client(api, subject, call)[':paymentId'].$get({ param: { paymentId } }));

/** A part of the refunds that wait for a second person. */
export const listDeskRefunds = (api: ApiTransport, subject: Subject, part: ListPart, call: CallOptions): Promise<DeskRefunds> =>
  readJson(client(api, subject, call).refunds.$get({ query: part }));

export const askRefund = (api: ApiTransport, subject: Subject, paymentId: string, refund: NewRefund, call: CallOptions): Promise<DeskPaymentDetail> =>
  readJson(client(api, subject, call)[':paymentId'].refunds.$post({ param: { paymentId }, json: refund }));

export const decideRefund = (api: ApiTransport, subject: Subject, refundId: string, decision: RefundDecision, call: CallOptions): Promise<DeskPaymentDetail> =>
  readJson(client(api, subject, call).refunds[':refundId'].decision.$post({ param: { refundId }, json: decision }));

/** A part of the bills on which more was paid than they came to. */
export const listCredits = (api: ApiTransport, subject: Subject, part: ListPart, call: CallOptions): Promise<Credits> =>
  readJson(client(api, subject, call).credits.$get({ query: part }));

/** Pays another bill of the same patient with a credit. */
export const moveCredit = (api: ApiTransport, subject: Subject, statementId: string, move: MoveCredit, call: CallOptions): Promise<void> =>
  readJson(client(api, subject, call).credits[':statementId'].moves.$post({ param: { statementId }, json: move }));

export const readDays = (api: ApiTransport, subject: Subject, call: CallOptions): Promise<Days> => readJson(client(api, subject, call).days.$get());

export const compareDay = (api: ApiTransport, subject: Subject, day: string, call: CallOptions): Promise<Day> =>
  readJson(client(api, subject, call).days[':day'].comparison.$put({ param: { day } }));

export const bringBankFile = (api: ApiTransport, subject: Subject, day: string, text: string, call: CallOptions): Promise<Day> =>
  readJson(client(api, subject, call).days[':day']['bank-file'].$put({ param: { day }, json: { text } }));

export const closeDay = (api: ApiTransport, subject: Subject, day: string, note: string, call: CallOptions): Promise<Day> =>
  readJson(client(api, subject, call).days[':day'].close.$post({ param: { day }, json: { note } }));
