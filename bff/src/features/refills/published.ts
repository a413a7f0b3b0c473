/** What other features may use of this one, beside its shapes in `schema.ts`. */
export { askRefillFor } from './ask-for.ts';
export type { RefillOfMessage } from './ask-for.ts';
