/** What clients know of making an account: types alone, nothing of the server. */
export type * from './schema.ts';
