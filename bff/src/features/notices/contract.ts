/** What clients know of being told: types alone, nothing of the server. */
export type { NoticesApi } from './api.ts';
export type { DeskNoticesApi } from './desk-api.ts';
export type { NoticesEvents } from './events.ts';
export type * from './schema.ts';
