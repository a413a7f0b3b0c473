/** A date typed in three fields. */
import type { DatePart } from '../calendar/calendar-locale.ts';
import { isoOf, isRealDate, partsOf } from '../calendar/calendar-math.ts';
import type { DateParts } from '../calendar/calendar-math.ts';
import { withLatinDigits } from '../calendar/date-text.ts';

/** The text of each field. */
export type TypedDate = Readonly<Record<DatePart, string>>;

export const NOTHING_TYPED: TypedDate = { year: '', month: '', day: '' };

/** The fields for an ISO date. */
export function typedFrom(iso: string): TypedDate {
  const { year, month, day } = partsOf(iso);
  return { year: String(year).padStart(4, '0'), month: String(month), day: String(day) };
}

/** The numbers in the fields; none where a field is empty, 0 where it holds no number. */
export function numbersIn(typed: TypedDate): Partial<DateParts> {
  const numbers: Partial<DateParts> = {};
  for (const part of ['year', 'month', 'day'] as const) {
    const text = withLatinDigits(typed[part].trim());
    if (text !== '') numbers[part] = isNumberFor(part, text) ? Number(text) : 0;
  }
  return numbers;
}

/** The ISO date the fields hold, or '' if they hold none. */
export function isoIn(typed: TypedDate): string {
  const { year = 0, month = 0, day = 0 } = numbersIn(typed);
  return isRealDate({ year, month, day }) ? isoOf({ year, month, day }) : '';
}

function isNumberFor(part: DatePart, text: string): boolean {
  return part === 'year' ? /^\d{4}$/.test(text) && !text.startsWith('0') : /^\d{1,2}$/.test(text);
}
