/** What other features may use of this one, beside its shapes in `schema.ts`. */
export { kindNames, kindNamesSql } from './kind-names.ts';
export { readPastVisit } from './past-visit.ts';
export { readVisits } from './visit-list.ts';
