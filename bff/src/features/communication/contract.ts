/** What clients know of what people hear about: types alone, nothing of the server. */
export type { CommunicationApi } from './api.ts';
export type * from './schema.ts';
