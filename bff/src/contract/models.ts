/** The shapes the API answers with, by feature, as types alone. */
export type * from '../features/appointments/schema.ts';
export type * from '../features/records/schema.ts';
