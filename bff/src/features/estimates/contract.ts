/** What clients know of estimates: types alone, nothing of the server. */
export type { EstimatesApi } from './api.ts';
export type { ClinicEstimatesApi } from './clinic-api.ts';
export type { EstimatesEvents } from './events.ts';
export type * from './schema.ts';
export type { SharedEstimatesApi } from './shared-api.ts';
export type { EstimatesTopics } from './topics.ts';
