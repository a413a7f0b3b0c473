/** What is written under the trend line's drawing. */
import { timeTicks } from '../charts/time-scale.ts';
import type { TrendLayout } from './trend.ts';

/** At most this many moments are written under the drawing. */
const MOMENTS = 5;

/** A text under the drawing, and where it stands. */
export interface Moment {
  text: string;
  x: number;
}

/** @param locale - BCP 47 tag for the names of months. */
export function momentsOf(layout: TrendLayout, locale: string): Moment[] {
  return (layout.axis.isTimed ? timeMoments(layout, locale) : undefined) ?? evenMoments(layout);
}

function timeMoments({ axis, x }: TrendLayout, locale: string): Moment[] | undefined {
  const { unit, times } = timeTicks(axis.from, axis.to, MOMENTS);
  if (times.length < 2) return undefined;
  const options = { day: { day: 'numeric', month: 'short' }, month: { month: 'short', year: 'numeric' }, year: { year: 'numeric' } } as const;
  const format = new Intl.DateTimeFormat(locale, { ...options[unit], timeZone: 'UTC' });
  return times.map((at) => ({ text: format.format(at), x: x(at) }));
}

function evenMoments({ rows, axis: { isTimed }, x }: TrendLayout): Moment[] {
  const last = rows.length - 1;
  const parts = isTimed || last < 2 ? 1 : last < 6 ? 2 : 3;
  const wanted = Array.from({ length: parts + 1 }, (_, part) => Math.round((last * part) / parts));
  return [...new Set(wanted)].map((index) => ({ text: rows[index]?.label ?? '', x: x(isTimed ? (rows[index]?.time ?? 0) : index) }));
}
