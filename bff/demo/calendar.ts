/** Calendar days and clinic-local times. A day is text, YYYY-MM-DD. */

const MS_PER_DAY = 86_400_000;

const asUtc = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** The calendar day it is in a time zone at a moment. */
export function dayIn(timeZone: string, now: Date): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return parts.format(now);
}

/** The day so many days later (earlier when negative). */
export const addDays = (day: string, days: number): string => new Date(asUtc(day).getTime() + days * MS_PER_DAY).toISOString().slice(0, 10);

/** The day so many months later; the 31st becomes the last day of a shorter month. */
export function addMonths(day: string, months: number): string {
  const date = asUtc(day);
  const target = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(date.getUTCDate(), last));
  return target.toISOString().slice(0, 10);
}

export const isWeekday = (day: string): boolean => ![0, 6].includes(asUtc(day).getUTCDay());

/** This day, or the Monday after when it falls on a weekend. */
export const weekdayFrom = (day: string): string => (isWeekday(day) ? day : weekdayFrom(addDays(day, 1)));

/** The birthday of somebody who turned `age` some months ago. */
export const bornYearsAgo = (today: string, age: number, monthsSinceBirthday: number, dayOfMonth: number): string =>
  `${addMonths(today, -(age * 12 + monthsSinceBirthday)).slice(0, 8)}${String(dayOfMonth).padStart(2, '0')}`;

const wallClocks = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter takes far longer than using one. */
function wallClock(timeZone: string): Intl.DateTimeFormat {
  const known = wallClocks.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  wallClocks.set(timeZone, made);
  return made;
}

function offsetMinutes(timeZone: string, at: Date): number {
  const parts = wallClock(timeZone).formatToParts(at);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return Math.round((local - at.getTime()) / 60_000);
}

/** The moment of a wall-clock time (HH:MM) on a day in a time zone, daylight saving included. */
export function localTime(timeZone: string, day: string, time: string): Date {
  const wall = new Date(`${day}T${time}:00Z`);
  const guess = new Date(wall.getTime() - offsetMinutes(timeZone, wall) * 60_000);
  // The offset at the guess is the right one but for the hours around a change.
  return new Date(wall.getTime() - offsetMinutes(timeZone, guess) * 60_000);
}
