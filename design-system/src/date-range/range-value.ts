/** A range of days as one text: `2026-11-25/2026-12-02`, both ends included. */
import { daysBetween, isIsoDate } from '../calendar/calendar-math.ts';

/** The two ends, or '' where one is not known. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

/** Takes a value apart; ends that are no dates become ''. */
export function rangeFrom(value: string): DateRange {
  const [from = '', to = ''] = value.split('/').map((end) => (isIsoDate(end) ? end : ''));
  return { from, to };
}

/** Puts a value together; '' unless both ends are known and in order. */
export function rangeValue({ from, to }: DateRange): string {
  return from === '' || to === '' || from > to ? '' : `${from}/${to}`;
}

/** How many days a range has, both ends included. */
export function daysIn({ from, to }: DateRange): number {
  return daysBetween(from, to) + 1;
}
