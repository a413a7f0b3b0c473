/**
 * The times that a template makes, by the clinic's clock. A time that the clock
 * leaves out on the day it is moved on is not made; one that comes twice is made
 * once, the first time.
 */
import { addDays, dayIn, daysBetween, momentAt, timeIn, weekdayOf } from '../../time/calendar.ts';

export interface TemplateTimes {
  /** Monday is 1. */
  readonly weekdays: readonly number[];
  readonly everyWeeks: number;
  /** Clock times, HH:MM; 24:00 ends a day. */
  readonly fromTime: string;
  readonly untilTime: string;
  readonly breaks: readonly { readonly from: string; readonly until: string }[];
  readonly slotMinutes: number;
  /** Days, inclusive. */
  readonly firstDay: string;
  readonly lastDay: string | null;
}

export interface Span {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

const MINUTE_MS = 60_000;

/** Times of the days from `from` to `until`, both inclusive, in order. @throws {RangeError} for a zone or day that is none */
export function slotsOfTemplate(template: TemplateTimes, timeZone: string, from: string, until: string): Span[] {
  const starts = clockTimes(template);
  const first = from > template.firstDay ? from : template.firstDay;
  const last = template.lastDay !== null && template.lastDay < until ? template.lastDay : until;
  const spans: Span[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    if (!isDayOf(template, day)) continue;
    for (const time of starts) {
      const startsAt = momentAt(timeZone, day, time);
      if (timeIn(timeZone, startsAt) !== time || dayIn(timeZone, startsAt) !== day) continue;
      // One that lasts over the hour that is left out ends later by the clock than it would on other days.
      if (startsAt < (spans.at(-1)?.endsAt ?? startsAt)) continue;
      spans.push({ startsAt, endsAt: new Date(startsAt.getTime() + template.slotMinutes * MINUTE_MS) });
    }
  }
  return spans;
}

function isDayOf({ weekdays, everyWeeks, firstDay }: TemplateTimes, day: string): boolean {
  if (!weekdays.includes(weekdayOf(day))) return false;
  const monday = (one: string): string => addDays(one, 1 - weekdayOf(one));
  return (daysBetween(monday(firstDay), monday(day)) / 7) % everyWeeks === 0;
}

/** Clock times at which one begins and ends before the next break and the end of the day. */
function clockTimes({ fromTime, untilTime, breaks, slotMinutes }: TemplateTimes): string[] {
  const free = [...breaks].map(({ from, until }) => [minutesOf(from), minutesOf(until)] as const).toSorted(([a], [b]) => a - b);
  const end = minutesOf(untilTime);
  const times: string[] = [];
  let at = minutesOf(fromTime);
  while (at + slotMinutes <= end) {
    const pause = free.find(([from, until]) => from < at + slotMinutes && until > at);
    if (pause) at = pause[1];
    else {
      times.push(`${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`);
      at += slotMinutes;
    }
  }
  return times;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
