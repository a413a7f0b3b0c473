/**
 * Calendar arithmetic on ISO dates (`2026-11-25`), the Gregorian calendar in
 * years 1 to 9999. All of it in UTC, so that no time zone can shift a day.
 */

/** A date in numbers; `month` counts from 1. */
export interface DateParts {
  year: number;
  month: number;
  day: number;
}

export const FIRST_DATE = '0001-01-01';
export const LAST_DATE = '9999-12-31';

const DAY_MS = 86_400_000;
const FIRST_MONTH = 12;
const LAST_MONTH = 9999 * 12 + 11;

/** How many days a month has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whether there is such a day. */
export function isRealDate({ year, month, day }: DateParts): boolean {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Whether a text is the ISO date of a day that exists. */
export function isIsoDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isRealDate(partsOf(text));
}

/** Takes an ISO date apart. */
export function partsOf(iso: string): DateParts {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return { year, month, day };
}

/** Puts an ISO date together. */
export function isoOf({ year, month, day }: DateParts): string {
  const digits = (number: number, length: number) => String(number).padStart(length, '0');
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

/** The day so many days later, or earlier. */
export function addDays(iso: string, days: number): string {
  const time = Date.parse(iso) + days * DAY_MS;
  return new Date(Math.min(Date.parse(LAST_DATE), Math.max(Date.parse(FIRST_DATE), time))).toISOString().slice(0, 10);
}

/** The same day so many months later, or that month's last day where it is shorter. */
export function addMonths(iso: string, months: number): string {
  const { year, month, day } = partsOf(iso);
  const count = Math.min(LAST_MONTH, Math.max(FIRST_MONTH, year * 12 + month - 1 + months));
  const to = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  return isoOf({ ...to, day: Math.min(day, daysInMonth(to.year, to.month)) });
}

/** How many days lie between two dates. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

/** Monday is 1, Sunday is 7. */
export function weekdayOf(iso: string): number {
  return new Date(Date.parse(iso)).getUTCDay() || 7;
}

/** The first day of the week around a date, where weeks start on `firstWeekday`. */
export function startOfWeek(iso: string, firstWeekday: number): string {
  return addDays(iso, -((weekdayOf(iso) - firstWeekday + 7) % 7));
}

/** The nearest day that is not before `min` and not after `max`; empty ends are open. */
export function clampDate(iso: string, min: string, max: string): string {
  // ISO dates sort as texts.
  if (max !== '' && iso > max) return max;
  return min !== '' && iso < min ? min : iso;
}

/** The weeks of the month around a date, seven cells each; '' stands for a day of another month. */
export function weeksOfMonth(iso: string, firstWeekday: number): string[][] {
  const month = iso.slice(0, 7);
  const { year, month: number } = partsOf(iso);
  const first = `${month}-01`;
  const blanks = (weekdayOf(first) - firstWeekday + 7) % 7;
  const count = Math.ceil((blanks + daysInMonth(year, number)) / 7);
  return Array.from({ length: count }, (_week, week) =>
    Array.from({ length: 7 }, (_cell, cell) => {
      const day = week * 7 + cell - blanks + 1;
      return day >= 1 && day <= daysInMonth(year, number) ? isoOf({ year, month: number, day }) : '';
    }),
  );
}

/** How a key moves, in a grid of days. */
export interface KeyMove {
  key: string;
  shiftKey: boolean;
}

/** Where a key leads from a day, or nothing if it does not move. */
export function dayAfterKey(iso: string, { key, shiftKey }: KeyMove, firstWeekday: number, isRightToLeft: boolean): string | undefined {
  const forward = isRightToLeft ? -1 : 1;
  if (key === 'ArrowRight') return addDays(iso, forward);
  if (key === 'ArrowLeft') return addDays(iso, -forward);
  if (key === 'ArrowDown') return addDays(iso, 7);
  if (key === 'ArrowUp') return addDays(iso, -7);
  if (key === 'Home') return startOfWeek(iso, firstWeekday);
  if (key === 'End') return addDays(startOfWeek(iso, firstWeekday), 6);
  if (key === 'PageDown') return addMonths(iso, shiftKey ? 12 : 1);
  if (key === 'PageUp') return addMonths(iso, shiftKey ? -12 : -1);
  return undefined;
}
