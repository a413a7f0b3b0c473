/** What clients know of visit requests, the wait list and offers: types alone, nothing of the server. */
export type { VisitRequestsApi } from './api.ts';
export type { ClinicVisitRequestsApi } from './clinic-api.ts';
export type { VisitRequestsEvents } from './events.ts';
export type * from './schema.ts';
export type { VisitRequestsTopics } from './topics.ts';
