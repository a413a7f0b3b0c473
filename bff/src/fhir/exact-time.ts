/** A time as exactly as it is known, and no more exactly. */
import { toInstant } from './dates.ts';
import { SkipResource } from './mapper.ts';

/** To what a time is known; null for a moment. */
export type TimePrecision = 'year' | 'month' | 'day' | null;

export interface ExactTime {
  /** The moment, or one in the middle of the day, month or year that is known. */
  at: Date | null;
  precision: TimePrecision;
}

const TIME_WITHOUT_OFFSET = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/;
const BY_LENGTH: ReadonlyMap<number, TimePrecision> = new Map([
  [4, 'year'],
  [7, 'month'],
  [10, 'day'],
]);

/**
 * A FHIR date, dateTime or instant. FHIR asks for an offset beside a time of day
 * (`datatypes.html#dateTime`): without one nobody knows the moment, so only the
 * calendar day it names is taken.
 *
 * @throws {SkipResource} for what is no FHIR date
 */
export function exactTime(text: string | undefined): ExactTime {
  if (text === undefined) return { at: null, precision: null };
  const known = TIME_WITHOUT_OFFSET.exec(text)?.[1] ?? text;
  // Also the time that is left out must be one.
  const whole = known === text ? text : `${text}Z`;
  if (!toInstant(whole)) throw new SkipResource('a date is not a FHIR date');
  return { at: toInstant(known), precision: BY_LENGTH.get(known.length) ?? null };
}
