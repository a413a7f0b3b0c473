/** When quiet hours end. */

export interface QuietTimes {
  /** Minutes after midnight. */
  readonly fromMin: number;
  readonly untilMin: number;
  /** IANA name. */
  readonly timeZone: string;
}

const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;

/** The end of the quiet hours it is in; `null` outside them. Both ends go by the clock on the wall, also in a night when it is changed. */
export function endOfQuiet(quiet: QuietTimes | null, now: Date): Date | null {
  if (!quiet) return null;
  const { fromMin, untilMin, timeZone } = quiet;
  const at = minuteOfDay(timeZone, now);
  const isQuiet = fromMin < untilMin ? at >= fromMin && at < untilMin : at >= fromMin || at < untilMin;
  if (!isQuiet) return null;
  const left = untilMin > at ? untilMin - at : untilMin + DAY_MINUTES - at;
  const whole = Math.floor(now.getTime() / MINUTE) * MINUTE;
  const guess = new Date(whole + left * MINUTE);
  // What the clock shows then differs from the wanted time by what it was moved on or back.
  const moved = wrapped(untilMin - minuteOfDay(timeZone, guess));
  return new Date(guess.getTime() + moved * MINUTE);
}

/** The shorter way round the clock. */
function wrapped(minutes: number): number {
  if (minutes > DAY_MINUTES / 2) return minutes - DAY_MINUTES;
  return minutes < -DAY_MINUTES / 2 ? minutes + DAY_MINUTES : minutes;
}

function minuteOfDay(timeZone: string, at: Date): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', hour: '2-digit', minute: '2-digit' }).formatToParts(at);
  const valueOf = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return valueOf('hour') * 60 + valueOf('minute');
}
