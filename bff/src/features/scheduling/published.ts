/** What other features may use of this one, beside its shapes in `schema.ts`. */
export { ordersOfDay } from './choices.ts';
export { travelMinutes } from './clashes.ts';
export { findOpenSlots, isOpenSql } from './open-slots.ts';
