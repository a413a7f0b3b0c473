/** What other features may use of this one, beside its shapes in `schema.ts`. */
export { readCoverageCosts } from './coverage-costs.ts';
export type { CoverageCosts } from './coverage-costs.ts';
