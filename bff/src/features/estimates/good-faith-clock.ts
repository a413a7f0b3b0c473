/**
 * By when a clinic owes somebody without insurance a good-faith estimate:
 * 45 CFR 149.610(b)(1)(vi). A business day is Monday to Friday without the
 * federal holidays of 5 U.S.C. 6103. Days are text, `2026-11-24`. Pure.
 */
import { addDays, weekdayOf } from '../../time/calendar.ts';

/** Which rule sets the day: a visit planned soon, one planned later, or a request alone. */
export type DueRule = 'planned-soon' | 'planned-later' | 'requested';

const SATURDAY = 6;
const MONDAY = 1;
const THURSDAY = 4;

/** The last day on which the estimate is in time. */
export function goodFaithDue({ askedOn, plannedOn }: { readonly askedOn: string; readonly plannedOn: string | null }): {
  readonly dueOn: string;
  readonly rule: DueRule;
} {
  const ahead = plannedOn === null ? null : businessDaysUntil(askedOn, plannedOn);
  // (A) Planned at least 3 business days ahead: by the next business day.
  if (ahead !== null && ahead >= 3 && ahead < 10) return { dueOn: addBusinessDays(askedOn, 1), rule: 'planned-soon' };
  // (B) Planned at least 10 business days ahead, and (C) asked for: within 3 business days.
  const dueOn = addBusinessDays(askedOn, 3);
  if (ahead !== null && ahead >= 10) return { dueOn, rule: 'planned-later' };
  // What comes after the visit would be no estimate.
  return { dueOn: plannedOn !== null && plannedOn < dueOn ? plannedOn : dueOn, rule: 'requested' };
}

/** The business day so many business days later. */
export function addBusinessDays(day: string, days: number): string {
  let at = day;
  for (let left = days; left > 0;) {
    at = addDays(at, 1);
    if (isBusinessDay(at)) left -= 1;
  }
  return at;
}

/** Business days after one day, up to and with another; those beyond ten are not counted. */
function businessDaysUntil(from: string, until: string): number {
  let count = 0;
  for (let at = addDays(from, 1); at <= until && count < 10; at = addDays(at, 1)) if (isBusinessDay(at)) count += 1;
  return count;
}

export function isBusinessDay(day: string): boolean {
  return weekdayOf(day) < SATURDAY && !isFederalHoliday(day);
}

/** Also where it is kept on the Friday before or the Monday after. */
function isFederalHoliday(day: string): boolean {
  const weekday = weekdayOf(day);
  if (weekday === 5 && isFixedHoliday(addDays(day, 1))) return true;
  if (weekday === MONDAY && isFixedHoliday(addDays(day, -1))) return true;
  return (weekday < SATURDAY && isFixedHoliday(day)) || isMovingHoliday(day, weekday);
}

const FIXED = new Set(['01-01', '06-19', '07-04', '11-11', '12-25']);
const isFixedHoliday = (day: string): boolean => FIXED.has(day.slice(5));

/** By month: the weekday, and which of the month. */
const MOVING: Readonly<Record<string, { readonly weekday: number; readonly nth: number | 'last' }>> = {
  '01': { weekday: MONDAY, nth: 3 },
  '02': { weekday: MONDAY, nth: 3 },
  '05': { weekday: MONDAY, nth: 'last' },
  '09': { weekday: MONDAY, nth: 1 },
  '10': { weekday: MONDAY, nth: 2 },
  '11': { weekday: THURSDAY, nth: 4 },
};

function isMovingHoliday(day: string, weekday: number): boolean {
  const rule = MOVING[day.slice(5, 7)];
  if (!rule || rule.weekday !== weekday) return false;
  if (rule.nth === 'last') return addDays(day, 7).slice(5, 7) !== day.slice(5, 7);
  return Math.ceil(Number(day.slice(8)) / 7) === rule.nth;
}
