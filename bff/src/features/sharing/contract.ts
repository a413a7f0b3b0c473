/** What clients know of who else sees a record: types alone, nothing of the server. */
export type { SharingApi } from './api.ts';
export type { ProxyInvitationsApi } from './invitation-api.ts';
export type { SharingEvents } from './events.ts';
export type * from './schema.ts';
