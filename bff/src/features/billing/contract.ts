/** What clients know of bills: types alone, nothing of the server. */
export type { BillingApi } from './api.ts';
export type { ClinicBillingApi } from './clinic-api.ts';
export type { BillingEvents } from './events.ts';
export type * from './schema.ts';
export type { BillingTopics } from './topics.ts';
