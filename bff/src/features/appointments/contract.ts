/** What clients know of visits: types alone, nothing of the server. */
export type { AppointmentsApi } from './api.ts';
export type { ClinicAppointmentsApi } from './clinic-api.ts';
export type { AppointmentsEvents } from './events.ts';
export type * from './schema.ts';
export type { RemindersApi } from './reminder-api.ts';
export type { AppointmentsTopics } from './topics.ts';
