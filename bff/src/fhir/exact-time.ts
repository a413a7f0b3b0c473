/** A time as exactly as it is known, and no more exactly, for columns that keep the two apart; see `known-date.ts`. */
import { knownDate } from './known-date.ts';

/** To what a time is known; null for a moment. */
export type TimePrecision = 'year' | 'month' | 'day' | null;

export interface ExactTime {
  /** The moment, or one in the middle of the day, month or year that is known. */
  at: Date | null;
  precision: TimePrecision;
}

const BY_LENGTH: ReadonlyMap<number, TimePrecision> = new Map([
  [4, 'year'],
  [7, 'month'],
  [10, 'day'],
]);

/** A FHIR date, dateTime or instant. @throws {SkipResource} for what is no FHIR date */
export function exactTime(text: string | undefined): ExactTime {
  const { at, said } = knownDate(text);
  return { at, precision: BY_LENGTH.get(said?.length ?? 0) ?? null };
}
