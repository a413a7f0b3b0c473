/** What clients know of results to review: types alone, nothing of the server. */
export type { ReviewsApi } from './api.ts';
export type * from './schema.ts';
