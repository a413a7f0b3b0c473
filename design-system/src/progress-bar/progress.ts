/** The arithmetic of a progress bar. */

/** @returns The part of `max` that is done, from 0 to 1; undefined when nobody knows. */
export function partDone(value: number | undefined, max: number): number | undefined {
  if (value === undefined || Number.isNaN(value)) return undefined;
  return max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
}
