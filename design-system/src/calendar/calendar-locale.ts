/** How a language writes dates: order, names, first day of the week. */
import { isoOf } from './calendar-math.ts';

export type DatePart = 'year' | 'month' | 'day';

/** `getWeekInfo` is not in every browser; older ones had a property. */
interface WeekInfoLocale {
  getWeekInfo?: () => { firstDay: number };
  weekInfo?: { firstDay: number };
}

/** The first day of the week: Monday is 1, Sunday is 7. */
export function firstWeekdayOf(locale: string): number {
  const known = new Intl.Locale(locale) as WeekInfoLocale;
  return known.getWeekInfo?.().firstDay ?? known.weekInfo?.firstDay ?? 7;
}

/** Writes ISO dates in a language: always the Gregorian calendar, always with Latin digits, so that they can be typed again. */
export function dateWriter(locale: string, options: Intl.DateTimeFormatOptions): (iso: string) => string {
  const format = utcFormat(locale, options);
  // Arabic and Hebrew put invisible direction marks between numbers.
  return (iso) => format.format(Date.parse(iso)).replace(/[\u200e\u200f\u061c]/g, '');
}

/** `Wednesday, November 25, 2026`. */
export const longDate = (locale: string) => dateWriter(locale, { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' });

/** `November 25, 2026`. */
export const mediumDate = (locale: string) => dateWriter(locale, { year: 'numeric', month: 'long', day: 'numeric' });

/** `11/25/2026`. */
export const numericDate = (locale: string) => dateWriter(locale, { year: 'numeric', month: '2-digit', day: '2-digit' });

/** `November 2026`. */
export const monthAndYear = (locale: string) => dateWriter(locale, { year: 'numeric', month: 'long' });

/** In which order a language writes day, month and year in numbers. */
export function dateOrder(locale: string): DatePart[] {
  const parts = utcFormat(locale, { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(0);
  return parts.map(({ type }) => type).filter((type): type is DatePart => type === 'year' || type === 'month' || type === 'day');
}

/** Names of the twelve months, as they stand alone. */
export function monthNames(locale: string, width: 'long' | 'short' = 'long'): string[] {
  const write = dateWriter(locale, { month: width });
  return Array.from({ length: 12 }, (_name, index) => write(isoOf({ year: 2026, month: index + 1, day: 1 })));
}

/** Names of the seven days, the week's first day first. */
export function weekdayNames(locale: string, width: 'long' | 'short' | 'narrow', firstWeekday: number): string[] {
  const write = dateWriter(locale, { weekday: width });
  // June 2026 starts on a Monday.
  return Array.from({ length: 7 }, (_name, index) => write(isoOf({ year: 2026, month: 6, day: firstWeekday + index })));
}

/** The calendar date at an instant, where the reader is or in another time zone. */
export function dateAt(instant: Date, timeZone?: string): string {
  const format = new Intl.DateTimeFormat('en-US', { calendar: 'gregory', timeZone, year: 'numeric', month: 'numeric', day: 'numeric' });
  const numbers = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  return isoOf({ year: numbers['year'] ?? 0, month: numbers['month'] ?? 0, day: numbers['day'] ?? 0 });
}

function utcFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC', ...options });
}
