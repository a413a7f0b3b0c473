/** When quiet hours end. */
import { clockTime } from './digest-time.ts';
import { addDays, dayIn, momentAt, timeIn } from '../time/calendar.ts';

export interface QuietTimes {
  /** Minutes after midnight. */
  readonly fromMin: number;
  readonly untilMin: number;
  /** IANA name. */
  readonly timeZone: string;
}

/** The end of the quiet hours it is in; `null` outside them. Both ends go by the clock on the wall, also in a night when it is changed. */
export function endOfQuiet(quiet: QuietTimes | null, now: Date): Date | null {
  if (!quiet) return null;
  const [from, until, at] = [clockTime(quiet.fromMin), clockTime(quiet.untilMin), timeIn(quiet.timeZone, now)];
  const isQuiet = from < until ? at >= from && at < until : at >= from || at < until;
  if (!isQuiet) return null;
  const today = dayIn(quiet.timeZone, now);
  return momentAt(quiet.timeZone, until > at ? today : addDays(today, 1), until, now);
}
