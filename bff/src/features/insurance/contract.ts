/** What clients know of insurance: types alone, nothing of the server. */
export type { InsuranceApi } from './api.ts';
export type { ClinicInsuranceApi } from './clinic-api.ts';
export type { InsuranceEvents } from './events.ts';
export type * from './schema.ts';
export type { InsuranceTopics } from './topics.ts';
