/** What is wrong with a date, in words that say what to do. */
import { mediumDate, monthAndYear } from './calendar-locale.ts';
import { daysInMonth, isoOf } from './calendar-math.ts';
import type { DateParts } from './calendar-math.ts';
import type { DateTexts } from './date-texts.ts';

/** Says why a day can't be chosen, or ''. */
export type DayCheck = (iso: string) => string;

/** Which dates are allowed. Empty ends are open. */
export interface DateLimits {
  min: string;
  max: string;
  isDisabled?: DayCheck | undefined;
}

/** A part of a date that is wrong, and what to tell. */
export interface PartProblem {
  part: keyof DateParts;
  message: string;
}

/** Looks at the numbers of a date. Parts that are not known are not checked. */
export function problemOfParts({ year, month, day }: Partial<DateParts>, locale: string, texts: DateTexts): PartProblem | undefined {
  if (month !== undefined && (month < 1 || month > 12)) return { part: 'month', message: texts.monthRange };
  if (year !== undefined && (year < 1000 || year > 9999)) return { part: 'year', message: texts.yearDigits };
  // A leap year, as long as the year is not known.
  const inMonth = { year: year ?? 2024, month: month ?? 1, day: 1 };
  const last = daysInMonth(inMonth.year, inMonth.month);
  if (day === undefined || month === undefined || (day >= 1 && day <= last)) return undefined;
  return { part: 'day', message: texts.dayRange(last, monthAndYear(locale)(isoOf(inMonth))) };
}

/** Looks at a date that exists; returns a message, or ''. */
export function problemOfDate(iso: string, label: string, { min, max, isDisabled }: DateLimits, locale: string, texts: DateTexts): string {
  const write = mediumDate(locale);
  if (min !== '' && iso < min) return texts.tooEarly(label, write(min));
  if (max !== '' && iso > max) return texts.tooLate(label, write(max));
  return isDisabled?.(iso) ?? '';
}
