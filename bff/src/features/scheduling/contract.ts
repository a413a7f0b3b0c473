/** What clients know of scheduling: types alone, nothing of the server. */
export type { SchedulingApi } from './api.ts';
export type * from './schema.ts';
