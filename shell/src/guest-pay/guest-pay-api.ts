/** Paying a bill on paper, one function per step. Each resolves, or throws `ApiError`. */
import type { GuestBill, GuestBillAsked, GuestEntry, GuestPaid, GuestPayment } from '@portal/bff/contract/payment-plans';
import { readJson } from '../contract/api-error.ts';
import type { Call } from '../contract/work.ts';
import { plainTransport } from '../session/session-api.ts';

const PATH = '/api/guest-pay';
const JSON_TYPE = { 'content-type': 'application/json' };

/** The gateway’s fields, and whom to call. */
export const readEntry = (): Promise<GuestEntry> => readJson(plainTransport.request(PATH));

/** What is left to pay. @throws {ApiError} 404 whatever of it is wrong, and after too many tries */
export const findBill = (asked: GuestBillAsked): Promise<GuestBill> =>
  readJson(plainTransport.request(`${PATH}/bill`, { method: 'POST', headers: JSON_TYPE, body: JSON.stringify(asked) }));

/** The same again under its key is the same payment. @throws {ApiError} 404 as above, 409 when less is owed by now, 429 */
export const payBill = (payment: GuestPayment, { key }: Call): Promise<GuestPaid> =>
  readJson(plainTransport.request(`${PATH}/payments`, { method: 'POST', headers: { ...JSON_TYPE, 'idempotency-key': key }, body: JSON.stringify(payment) }));
