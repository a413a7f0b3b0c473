/** When an office answers: days and hours on its own clock, and whether it is open at a moment. */
import { dayIn, timeIn, weekdayOf } from './time/calendar.ts';

/** Monday is 1, Sunday 7 (ISO 8601). Times are `HH:MM` on the office's clock. */
export interface OfficeHours {
  readonly days: readonly number[];
  readonly from: string;
  readonly until: string;
}

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const PART = /^([A-Z][a-z]{2})(?:-([A-Z][a-z]{2}))? ((?:[01]\d|2[0-3]):[0-5]\d)-((?:[01]\d|2[0-3]):[0-5]\d)$/;

/** Reads `Mon-Fri 07:00-18:00; Sat 09:00-12:00`. @throws {RangeError} when it says something else */
export function parseOfficeHours(text: string): OfficeHours[] {
  return text.split(';').map((part) => {
    const [, first = '', last = first, from = '', until = ''] = PART.exec(part.trim()) ?? [];
    const [start, end] = [DAYS.indexOf(first), DAYS.indexOf(last)];
    if (start < 0 || end < start || from >= until) throw new RangeError('These are no office hours.');
    return { days: DAYS.map((_, index) => index + 1).slice(start, end + 1), from, until };
  });
}

/** Whether the office is open at a moment; it closes at the minute it says. */
export function isOpenAt(hours: readonly OfficeHours[], timeZone: string, now: Date): boolean {
  const day = weekdayOf(dayIn(timeZone, now));
  const time = timeIn(timeZone, now);
  return hours.some(({ days, from, until }) => days.includes(day) && from <= time && time < until);
}
