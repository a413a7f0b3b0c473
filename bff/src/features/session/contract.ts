/** What clients know of signing in: types alone, nothing of the server. */
export type { SessionApi } from './api.ts';
export type { SecondStepApi } from './second-step-api.ts';
export type * from './schema.ts';
