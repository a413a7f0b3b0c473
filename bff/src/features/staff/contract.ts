/** What clients know of who works at a clinic: types alone, nothing of the server. */
export type { StaffApi } from './api.ts';
export type * from './schema.ts';
