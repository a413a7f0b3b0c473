/** What clients know of the home page: types alone, nothing of the server. */
export type { HomeApi } from './api.ts';
export type * from './schema.ts';
