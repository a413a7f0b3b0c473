/** What clients know of the questions before a visit: types alone, nothing of the server. */
export type { DecisionQuestionsApi } from './api.ts';
export type * from './schema.ts';
