/** What clients know of schedules: types alone, nothing of the server. */
export type { SchedulesApi } from './api.ts';
export type { SchedulesEvents } from './events.ts';
export type * from './schema.ts';
