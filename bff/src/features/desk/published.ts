/** What other features may use of this one. */
export { recordDeskAct } from './staff.ts';
