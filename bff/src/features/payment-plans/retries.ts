/** When a payment that did not go through is tried again. Pure. */
import { addDays } from '../../time/calendar.ts';

/**
 * @param retryDays days after the first try on which it is tried again
 * @param today the day of the try that was just declined
 * @param tries how often it was tried by now
 * @returns the next day, or null when it is no more tried without being asked for
 */
export function nextTryOn(retryDays: readonly number[], today: string, tries: number): string | null {
  const days = retryDays.toSorted((one, other) => one - other);
  const next = days[tries - 1];
  return next === undefined ? null : addDays(today, next - (tries > 1 ? (days[tries - 2] ?? 0) : 0));
}
