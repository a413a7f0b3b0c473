/** What clients know of the account: types alone, nothing of the server. */
export type { AccountApi } from './api.ts';
export type { AccountEvents } from './events.ts';
export type * from './schema.ts';
