/**
 * Days and times on a clock on the wall. A day is text, YYYY-MM-DD; a time is
 * HH:MM; a zone is an IANA name. All stand on Temporal, which knows the days on
 * which clocks are changed. A day that the calendar does not have, or a zone
 * that nobody knows, is a `RangeError`.
 */
import { Temporal } from 'temporal-polyfill';

/** Where no clinic is known. */
export const FALLBACK_ZONE = 'UTC';

/** The calendar day it is in a zone at a moment. */
export function dayIn(timeZone: string, at: Date): string {
  return inZone(timeZone, at).toPlainDate().toString();
}

/** What a clock in the zone shows at a moment. */
export function timeIn(timeZone: string, at: Date): string {
  return inZone(timeZone, at).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** Monday is 1, Sunday 7 (ISO 8601). */
export function weekdayOf(day: string): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

/** The day so many days later; earlier when negative. */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** The day so many months later; the 31st becomes the last day of a shorter month. */
export function addMonths(day: string, months: number): string {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

/** Days from one day to another; negative when it was earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;
}

/** The first moment of a day in a zone; where clocks are moved on at midnight it is not 00:00. */
export function startOfDay(timeZone: string, day: string): Date {
  return asDate(Temporal.PlainDate.from(day).toZonedDateTime(timeZone));
}

/**
 * The moment at which a clock in the zone shows a time on a day. A time that is
 * left out there is moved on with the clocks; of one that comes twice it is the
 * first, or, when that is not after `after`, the second.
 */
export function momentAt(timeZone: string, day: string, time: string, after?: Date): Date {
  const local = Temporal.PlainDate.from(day).toPlainDateTime(time);
  const first = asDate(local.toZonedDateTime(timeZone));
  return after && first <= after ? asDate(local.toZonedDateTime(timeZone, { disambiguation: 'later' })) : first;
}

function inZone(timeZone: string, at: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
}

const asDate = (at: Temporal.ZonedDateTime): Date => new Date(at.epochMilliseconds);
