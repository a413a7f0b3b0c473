/** What other features may use of this one, beside its shapes in `schema.ts`. */
export { readThreads } from './thread-list.ts';
