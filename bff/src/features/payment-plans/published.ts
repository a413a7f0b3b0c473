/** What other features may use of this one, beside its shapes in `schema.ts`. */
export { comingSql } from './coming.ts';
export { isPaidByPlan, paidByPlanSql } from './uses.ts';
