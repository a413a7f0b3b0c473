/**
 * What other features may use of this one, beside its shapes in `schema.ts`.
 *
 * While an application is open no bill of its patient is collected: nothing is past
 * due, nobody is reminded, nothing goes to collections. Ask by `billsOnHold`, or in
 * a raw statement by `onHoldSql`.
 */
export { billsOnHold } from './on-hold.ts';
export { onHoldSql } from './states.ts';
