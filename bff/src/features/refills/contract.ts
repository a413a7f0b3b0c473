/** What clients know of refills: types alone, nothing of the server. */
export type { RefillsApi } from './api.ts';
export type { ClinicRefillsApi } from './clinic-api.ts';
export type { RefillsEvents } from './events.ts';
export type * from './schema.ts';
export type { RefillsTopics } from './topics.ts';
