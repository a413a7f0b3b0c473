/** What clients know of help with bills: types alone, nothing of the server. */
export type { AssistanceApi } from './api.ts';
export type { ClinicAssistanceApi } from './clinic-api.ts';
export type { AssistanceEvents } from './events.ts';
export type * from './schema.ts';
export type { AssistanceTopics } from './topics.ts';
