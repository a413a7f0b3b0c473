/** Dates as exact as their source knows them (R4 datatypes.html#dateTime). */
import { toInstant } from './dates.ts';
import { SkipResource } from './skip-resource.ts';

/** A date for sorting, and as it is said. */
export interface KnownDate {
  readonly at: Date | null;
  /** "2009", "2009-05", "2009-05-04", or a moment in UTC. */
  readonly said: string | null;
}

const DAY_LENGTH = 'YYYY-MM-DD'.length;

/**
 * A date that may be absent. A time of day without its offset names no moment: its
 * day alone is kept. Errors: `SkipResource` for text that is no FHIR date.
 */
export function knownDate(text: string | undefined): KnownDate {
  if (text === undefined) return { at: null, said: null };
  const hasTime = text.length > DAY_LENGTH;
  const instant = toInstant(text);
  if (instant) return { at: instant, said: hasTime ? instant.toISOString() : text };
  const day = hasTime && isTimeWithoutOffset(text) ? text.slice(0, DAY_LENGTH) : null;
  const noon = day ? toInstant(day) : null;
  if (!noon) throw new SkipResource('a date is not a FHIR date');
  return { at: noon, said: day };
}

/** Whether this is a time of day that does not say its offset from UTC, which FHIR asks for. */
export const isTimeWithoutOffset = (text: string): boolean => /^\d{4}-\d{2}-\d{2}T[\d:.]+$/.test(text) && toInstant(`${text}Z`) !== null;
