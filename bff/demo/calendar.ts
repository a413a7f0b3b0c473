/** Days that suit the demo world. A day is text, YYYY-MM-DD. */
import { addDays, addMonths, weekdayOf } from '../src/time/calendar.ts';

/** Monday to Friday. */
export const isWeekday = (day: string): boolean => weekdayOf(day) <= 5;

/** This day, or the Monday after when it falls on a weekend. */
export const weekdayFrom = (day: string): string => (isWeekday(day) ? day : weekdayFrom(addDays(day, 1)));

/** The birthday of somebody who turned `age` some months ago. */
export const bornYearsAgo = (today: string, age: number, monthsSinceBirthday: number, dayOfMonth: number): string =>
  `${addMonths(today, -(age * 12 + monthsSinceBirthday)).slice(0, 8)}${String(dayOfMonth).padStart(2, '0')}`;
