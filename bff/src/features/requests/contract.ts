/** What clients know of requests: types alone, nothing of the server. */
export type { AccountRequestApi } from './api.ts';
export type { CareRequestsApi } from './care-api.ts';
export type { RequestsEvents } from './events.ts';
export type * from './schema.ts';
