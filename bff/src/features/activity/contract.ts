/** What clients know of what was done with a record: types alone, nothing of the server. */
export type { ActivityApi } from './api.ts';
export type * from './schema.ts';
