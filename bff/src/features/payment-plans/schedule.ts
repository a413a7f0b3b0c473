/**
 * In which parts a sum is paid, and on which days. Pure: money is integer cents,
 * days are `YYYY-MM-DD` on the clinic's calendar, of which months have different
 * lengths.
 */
import { addMonths } from '../../time/calendar.ts';

export interface Part {
  readonly number: number;
  readonly dueOn: string;
  readonly cents: number;
}

/** As people choose it: over so many months, or so much each month. */
export type Split = { readonly months: number } | { readonly monthlyCents: number };

/**
 * The parts, one a month from `firstOn`. All but the last are the same; the last
 * one takes the rest. Each day is reckoned from the first, so a plan that begins
 * on the 31st comes back to the 31st after a shorter month.
 * @param leastCents no part is smaller than this, as long as the sum is not: a smaller rest goes on the part before it
 */
export function scheduleOf(totalCents: number, split: Split, firstOn: string, leastCents: number): readonly Part[] {
  const cents = 'months' in split ? evenly(totalCents, split.months) : monthly(totalCents, split.monthlyCents, leastCents);
  return cents.map((each, index) => ({ number: index + 1, dueOn: addMonths(firstOn, index), cents: each }));
}

/** For how many months a sum can be paid at the most, when no part may be smaller than `leastCents`. */
export function mostMonthsFor(totalCents: number, leastCents: number, mostMonths: number): number {
  return Math.min(mostMonths, Math.floor(totalCents / Math.max(1, leastCents)));
}

function evenly(totalCents: number, months: number): readonly number[] {
  const each = Math.floor(totalCents / months);
  return Array.from({ length: months }, (_, index) => (index === months - 1 ? totalCents - each * (months - 1) : each));
}

function monthly(totalCents: number, monthlyCents: number, leastCents: number): readonly number[] {
  const full = Math.floor(totalCents / monthlyCents);
  const rest = totalCents - full * monthlyCents;
  const parts = Array.from({ length: full }, () => monthlyCents);
  if (rest === 0) return parts;
  // A few cents are not worth a payment of their own.
  const last = parts.pop() ?? 0;
  return last > 0 && rest >= leastCents ? [...parts, last, rest] : [...parts, last + rest];
}
