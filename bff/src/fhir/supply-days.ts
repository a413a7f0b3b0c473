/** How many whole days something lasts, as FHIR quantities of time say it. */
import type { Quantity } from './fhir-types.ts';

const DAYS: ReadonlyMap<string, number> = new Map(
  Object.entries({ 1: ['d', 'day', 'days', '{day}', '{days}'], 7: ['wk', 'week', 'weeks'] }).flatMap(([days, units]) =>
    units.map((unit) => [unit, Number(days)]),
  ),
);
const MOST = 3660;

/** Null for none, for months and years, which have no one length, and for what is no length of time. A part of a day does not count. */
export function supplyDaysOf(quantity: Quantity | undefined): number | null {
  if (quantity?.value === undefined || quantity.comparator) return null;
  const units = [quantity.code, quantity.unit].flatMap((unit) => (unit ? [DAYS.get(unit.toLowerCase())] : []));
  const [unit = 1] = units;
  if (units.some((one) => one !== unit)) return null;
  const days = Math.floor(quantity.value * unit);
  return days >= 1 && days <= MOST ? days : null;
}
