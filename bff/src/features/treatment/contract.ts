/** What clients know of the record at a glance: types alone, nothing of the server. */
export type { TreatmentApi } from './api.ts';
export type * from './schema.ts';
