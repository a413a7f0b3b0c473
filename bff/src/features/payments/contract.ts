/** What clients know of payments: types alone, nothing of the server. */
export type { ClinicPaymentsApi } from './clinic-api.ts';
export type { PaymentsApi, ReceiptApi } from './api.ts';
export type { PaymentMethodsApi } from './methods-api.ts';
export type * from './schema.ts';
