/** What clients know of imports: types alone, nothing of the server. */
export type { ImportsApi } from './api.ts';
export type * from './schema.ts';
