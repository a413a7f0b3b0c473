/** When a digest comes. */
import { addDays, dayIn, momentAt, weekdayOf } from '../time/calendar.ts';
import type { Rhythm } from './telling-words.ts';

export interface DigestTime {
  /** Minutes after midnight. */
  readonly atMin: number;
  /** Monday is 1. */
  readonly weekday: number;
  /** IANA name. */
  readonly timeZone: string;
}

/** What comes shortly before a digest waits for the next: whoever picks it now may be done only after that one is written. */
const MARGIN_MS = 5 * 60_000;

/** The next one by the clock on the wall, also on a day on which clocks are changed. */
export function nextDigest({ atMin, weekday, timeZone }: DigestTime, rhythm: Exclude<Rhythm, 'at-once'>, now: Date): Date {
  const earliest = new Date(now.getTime() + MARGIN_MS);
  const time = clockTime(atMin);
  for (let day = dayIn(timeZone, earliest); ; day = addDays(day, 1)) {
    if (rhythm === 'weekly' && weekdayOf(day) !== weekday) continue;
    const at = momentAt(timeZone, day, time);
    if (at > earliest) return at;
  }
}

/** `07:30` of 450. */
export function clockTime(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
