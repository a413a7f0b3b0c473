/**
 * What other features may use of this one, beside its shapes in `schema.ts`.
 *
 * What is owed on a bill stands on it and is kept by the database: read
 * `statement.owedCents`, `pendingCents` (in payments whose outcome is not known
 * yet), `creditCents`. What can be paid now is `owedCents - pendingCents`.
 */
export { chargeFor } from './charge.ts';
export type { ChargeMethod, ChargeRequest } from './charge.ts';
export { postAdjustment } from './adjust.ts';
export type { Adjustment } from './adjust.ts';
export type { OrderedPart } from './order.ts';
export type { ReceiptTo } from './receipt-address.ts';
export { receiptOf } from './payer.ts';
export { numberOf } from './payment-number.ts';
