/** What clients know of the health record: types alone, nothing of the server. */
export type { RecordsApi } from './api.ts';
export type { RecordsEvents } from './events.ts';
export type * from './schema.ts';
export type { RecordsTopics } from './topics.ts';
