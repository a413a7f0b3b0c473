/** Calendar days of a clinic. A day is text, YYYY-MM-DD; a zone is an IANA name. */

/** Where no clinic is known. */
export const FALLBACK_ZONE = 'UTC';

const MS_PER_DAY = 86_400_000;
const clocks = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter takes far longer than using one. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  clocks.set(timeZone, made);
  return made;
}

/** What a clock in the zone shows, as if it were UTC. */
function wallClock(timeZone: string, at: Date): Date {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of clockOf(timeZone).formatToParts(at)) parts[type] = value;
  return new Date(`${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:${parts.second}Z`);
}

/** The calendar day it is in a zone at a moment. */
export function dayIn(timeZone: string, at: Date): string {
  return wallClock(timeZone, at).toISOString().slice(0, 10);
}

/** The day so many days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The first moment of a day in a zone. */
export function startOfDay(timeZone: string, day: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const offset = (at: number): number => wallClock(timeZone, new Date(at)).getTime() - Math.floor(at / 1000) * 1000;
  const guess = midnight - offset(midnight);
  // The offset at the guess is the right one but for the hours around a change.
  return new Date(midnight - offset(guess));
}

/** Days from one day to another; negative when it was earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY);
}
