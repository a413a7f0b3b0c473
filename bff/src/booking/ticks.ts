/**
 * Time in steps of five minutes, as `booking_claim` counts it. Of two times that meet within a step the second
 * is not free: templates make times on whole steps, and a source whose times are not loses a few minutes.
 */

export const TICK_MS = 5 * 60_000;

/** Every step that a span touches, in order: a span that ends where another begins shares none with it. */
export function ticksOf(startsAt: Date, endsAt: Date): number[] {
  const first = Math.floor(startsAt.getTime() / TICK_MS);
  const end = Math.ceil(endsAt.getTime() / TICK_MS);
  return Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
}

/** The first step of a span and the one after its last, as SQL. */
export const firstTickSql = (startsAt: string): string => `floor(extract(epoch from ${startsAt}) / 300)::int`;
export const endTickSql = (endsAt: string): string => `ceil(extract(epoch from ${endsAt}) / 300)::int`;
