/** What other features may use of this one, beside its shapes in `schema.ts`. */
export { RECORDS_AREA } from './activity.ts';
export { commentOnResult } from './comments.ts';
export { readAllergies, readConditions, readImmunizations, readMedications } from './lists.ts';
export { isCriticalSql, SUMMARY_JSON, summaryJoin } from './report-summary.ts';
export { readResults } from './result-list.ts';
export { getResult } from './service.ts';
