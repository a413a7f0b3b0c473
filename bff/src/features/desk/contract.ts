/** What clients know of the account desk: types alone, nothing of the server. */
export type { DeskAccessApi } from './access-api.ts';
export type { DeskApi } from './api.ts';
export type { DeskJobsApi } from './jobs-api.ts';
export type { JobEvents } from '../../jobs/events.ts';
export type { DeskLettersApi } from './letters-api.ts';
export type * from './schema.ts';
