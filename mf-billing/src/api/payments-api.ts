/** Paying, and the ways to pay that a person keeps: one function per use case. Each returns data or throws `ApiError`. */
import { personClient, subjectClient } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type {
  MoveCredit,
  NewMethod,
  NewPayment,
  OwnCredits,
  PayableAccount,
  PayableBills,
  Payment,
  PaymentList,
  PaymentMethodsApi,
  PaymentsApi,
  SavedMethods,
} from '@portal/bff/contract/payments';
import { fetchThrough, readJson } from '@portal/shell/contract';
import type { ApiTransport, Call, ListPart, Subject } from '@portal/shell/contract';

const client = (api: ApiTransport, subject: Subject, options?: CallOptions) => subjectClient<PaymentsApi>(subject, 'payments', fetchThrough(api), options);
const ownClient = (api: ApiTransport, options?: CallOptions) => personClient<PaymentMethodsApi>('/api/payment-methods', fetchThrough(api), options);

/** Bills with something left to pay, and how they can be paid. */
export function readDue(api: ApiTransport, subject: Subject, call: CallOptions): Promise<PayableBills> {
  return readJson(client(api, subject, call).due.$get());
}

/** Pays; sent again with the same key it is the same charge. */
export function pay(api: ApiTransport, subject: Subject, order: NewPayment, call: Call): Promise<Payment> {
  return readJson(client(api, subject, call).index.$post({ json: order }));
}

/** A part of the payments, newest first. */
export function readPayments(api: ApiTransport, subject: Subject, part: ListPart, call: CallOptions): Promise<PaymentList> {
  return readJson(client(api, subject, call).index.$get({ query: part }));
}

export function readPayment(api: ApiTransport, subject: Subject, paymentId: string, call: CallOptions): Promise<Payment> {
  return readJson(client(api, subject, call)[':paymentId'].$get({ param: { paymentId } }));
}

/** An account that this patient answers for: its bills as sums, and how they can be paid. */
export function readAccount(api: ApiTransport, subject: Subject, accountId: string, call: CallOptions): Promise<PayableAccount> {
  return readJson(client(api, subject, call).accounts[':accountId'].$get({ param: { accountId } }));
}

/** Pays bills of such an account; sent again with the same key it is the same charge. */
export function payAccount(api: ApiTransport, subject: Subject, accountId: string, order: NewPayment, call: Call): Promise<Payment> {
  return readJson(client(api, subject, call).accounts[':accountId'].payments.$post({ param: { accountId }, json: order }));
}

export function readAccountPayment(api: ApiTransport, subject: Subject, accountId: string, paymentId: string, call: CallOptions): Promise<Payment> {
  return readJson(client(api, subject, call).accounts[':accountId'].payments[':paymentId'].$get({ param: { accountId, paymentId } }));
}

/** Credits, the bills that they can pay, and money that is on its way back. */
export function readCredits(api: ApiTransport, subject: Subject, call: CallOptions): Promise<OwnCredits> {
  return readJson(client(api, subject, call).credits.$get());
}

/** Pays a bill with a credit; sent again with the same key it is done once. */
export function useCredit(api: ApiTransport, subject: Subject, statementId: string, move: MoveCredit, call: Call): Promise<OwnCredits> {
  return readJson(client(api, subject, call).credits[':statementId'].moves.$post({ param: { statementId }, json: move }));
}

/** The cards and accounts of the person who is signed in. */
export function readMethods(api: ApiTransport, call: CallOptions): Promise<SavedMethods> {
  return readJson(ownClient(api, call).index.$get());
}

/** Saves what the gateway's fields handed over. @throws {ApiError} 422 `payment/method-declined` */
export function addMethod(api: ApiTransport, method: NewMethod, call: Call): Promise<SavedMethods> {
  return readJson(ownClient(api, call).index.$post({ json: method }));
}

/** Chooses which one is used first. */
export function chooseMethod(api: ApiTransport, methodId: string): Promise<SavedMethods> {
  return readJson(ownClient(api)[':methodId'].default.$put({ param: { methodId } }));
}

export function removeMethod(api: ApiTransport, methodId: string): Promise<SavedMethods> {
  return readJson(ownClient(api)[':methodId'].$delete({ param: { methodId } }));
}
