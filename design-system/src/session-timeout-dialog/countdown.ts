/** The arithmetic of a countdown: what is left, what is said, when to look again. */

/** Seconds left at which the time is said; every second would drown everything else. */
const SPOKEN_AT: readonly number[] = [600, 300, 240, 180, 120, 60, 30, 10];

/** Browsers run a longer timer at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** @returns Whole seconds left, rounded up; 0 when time is up. */
export function secondsUntil(end: number, now: number): number {
  return Math.max(0, Math.ceil((end - now) / 1000));
}

/**
 * @param before - Seconds that were left at the last look. A sleeping computer skips many.
 * @param left - Seconds that are left now.
 * @returns Whether a moment to speak lies between the two.
 */
export function shouldSpeak(before: number, left: number): boolean {
  return left > 0 && SPOKEN_AT.some((moment) => left <= moment && moment < before);
}

/**
 * @param end - When time is up, in milliseconds since 1970.
 * @param warnBefore - Seconds before the end at which the countdown begins.
 * @returns Milliseconds until the countdown begins or, if it has, until its next second; undefined after the end.
 */
export function untilNextLook(end: number, now: number, warnBefore: number): number | undefined {
  const left = end - now;
  if (left <= 0) return undefined;
  const untilWarning = left - warnBefore * 1000;
  if (untilWarning > 0) return Math.min(untilWarning, LONGEST_TIMER_MS);
  return left % 1000 || 1000;
}

/** @returns As `1:05`. */
export function asClock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
