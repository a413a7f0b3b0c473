/** What clients know of payment plans, auto-pay, payments for a later day and paying as a guest: types alone, nothing of the server. */
export type { PaymentPlansApi } from './api.ts';
export type { ClinicPaymentPlansApi } from './clinic-api.ts';
export type { PaymentPlansEvents } from './events.ts';
export type { GuestPayApi } from './guest-api.ts';
export type { AutoPayApi, PlannedPaymentsApi } from './planned-api.ts';
export type * from './schema.ts';
export type { PaymentPlansTopics } from './topics.ts';
