/**
 * How long what somebody has at home lasts, and from when more can be asked for.
 * Days are those of the clinic's calendar. What nobody can know is null: a guess
 * about a medicine is worse than none. The rules stand in docs/refills.md.
 */
import type { DosageStep } from '../../fhir/dosage/dosage.ts';
import { addDays, daysBetween } from '../../time/calendar.ts';

/** Something that the patient got. */
export interface Fill {
  readonly on: string;
  readonly quantity: number | null;
  readonly unit: string | null;
  /** As the pharmacy says. */
  readonly supplyDays: number | null;
  readonly pharmacy: string | null;
}

export interface Supply {
  readonly lastFill: Fill | null;
  readonly supplyDays: number | null;
  readonly from: 'told' | 'reckoned' | null;
  /** The first day without. */
  readonly runsOut: string | null;
  readonly daysLeft: number | null;
}

/** What the last fill comes to: of several on its day the one that lasts longest. */
export function supplyOf(fills: readonly Fill[], dosage: readonly DosageStep[], today: string): Supply {
  const past = fills.filter(({ on }) => on <= today);
  const lastDay = past.reduce<string | null>((last, { on }) => (last === null || on > last ? on : last), null);
  const onLastDay = past.filter(({ on }) => on === lastDay).map((fill) => ({ fill, ...daysOf(fill, dosage) }));
  const [longest] = onLastDay.toSorted((a, b) => (b.days ?? 0) - (a.days ?? 0));
  if (!longest) return { lastFill: null, supplyDays: null, from: null, runsOut: null, daysLeft: null };
  const { fill, days, from } = longest;
  const runsOut = days === null ? null : addDays(fill.on, days);
  return { lastFill: fill, supplyDays: days, from, runsOut, daysLeft: runsOut === null ? null : Math.max(0, daysBetween(today, runsOut)) };
}

interface Days {
  readonly days: number | null;
  readonly from: Supply['from'];
}

function daysOf({ supplyDays, quantity, unit }: Fill, dosage: readonly DosageStep[]): Days {
  if (supplyDays !== null) return { days: supplyDays, from: 'told' };
  const daily = unitsPerDay(dosage);
  if (quantity === null || daily === null || !isSameUnit(unit, daily.unit)) return { days: null, from: null };
  const days = Math.floor(quantity / daily.amount);
  return days >= 1 ? { days, from: 'reckoned' } : { days: null, from: null };
}

/** What is taken in a day, by a single instruction that is exact: one with steps, "as needed" or an open end is none. */
function unitsPerDay(dosage: readonly DosageStep[]): { readonly amount: number; readonly unit: string } | null {
  const [step] = dosage;
  const dose = dosage.length === 1 ? step?.coded : null;
  if (!dose?.amount || !dose.often || dose.asNeeded || dose.rate || dose.days.length > 0 || dose.at.length > 0 || dose.lasting || dose.count) return null;
  const { times, per } = dose.often;
  const isExact = [dose.amount, times, per].every(({ low, high }) => low !== null && low === high);
  const days = per.unit === 'd' ? 1 : per.unit === 'wk' ? 7 : per.unit === 'h' ? 1 / 24 : null;
  if (!isExact || days === null) return null;
  const amount = ((dose.amount.low ?? 0) * (times.low ?? 0)) / ((per.low ?? 0) * days);
  return amount > 0 && Number.isFinite(amount) ? { amount, unit: dose.amount.unit } : null;
}

const plain = (unit: string): string =>
  unit
    .toLowerCase()
    .replace(/^\{(.+)\}$/, '$1')
    .replace(/s$/, '');
const isSameUnit = (one: string | null, other: string): boolean => one !== null && plain(one) === plain(other);

/** The first day on which a refill can be asked for: once this part of the supply is used, and not before so many days. Null: at any time. */
export function askFrom({ lastFill, supplyDays }: Pick<Supply, 'lastFill' | 'supplyDays'>, usedPart: number, leastDays: number): string | null {
  if (!lastFill) return null;
  const days = Math.max(supplyDays === null ? 0 : Math.ceil(supplyDays * usedPart), leastDays);
  return days === 0 ? null : addDays(lastFill.on, days);
}

/** How many refills are left: those allowed, less the fills after the first. Null where nobody said how many. */
export const refillsLeft = (allowed: number | null, fills: number): number | null => (allowed === null ? null : Math.max(0, allowed - Math.max(0, fills - 1)));

export interface RunsOut {
  readonly id: string;
  /** The first day without. */
  readonly runsOut: string;
  /** Null: it can be asked for at any time. */
  readonly askFrom: string | null;
}

export interface Aligned {
  readonly ids: readonly string[];
  readonly from: string;
  readonly until: string;
  readonly nowIds: readonly string[];
  readonly allFrom: string;
}

/** The first medicines, two or more, that run out within so many days of each other. */
export function alignment(medicines: readonly RunsOut[], days: number, today: string): Aligned | null {
  const sorted = medicines.toSorted((a, b) => a.runsOut.localeCompare(b.runsOut) || a.id.localeCompare(b.id));
  for (const [index, { runsOut: from }] of sorted.entries()) {
    const group = sorted.slice(index).filter(({ runsOut }) => daysBetween(from, runsOut) <= days);
    if (group.length < 2) continue;
    const starts = group.map((one) => one.askFrom ?? today);
    return {
      ids: group.map(({ id }) => id),
      from,
      until: group.at(-1)?.runsOut ?? from,
      nowIds: group.flatMap(({ id }, at) => ((starts[at] ?? today) <= today ? [id] : [])),
      allFrom: starts.reduce((last, start) => (start > last ? start : last), today),
    };
  }
  return null;
}
