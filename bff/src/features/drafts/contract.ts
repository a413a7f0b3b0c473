/** What clients know of what was typed and not sent: types alone, nothing of the server. */
export type { DraftsApi } from './api.ts';
export type { PersonDraftsApi } from './person-api.ts';
export type * from './schema.ts';
