/** From values to places on a drawing, in percent of its size. */

/** Steps people count in, each times a power of ten. */
const STEPS = [1, 2, 5, 10];

/** Digits kept of a tick, so that 0.1 + 0.2 is 0.3. */
const DIGITS = 12;

/**
 * @param count - About how many steps; there may be one more at each end.
 * @returns Rounded numbers at even steps, the first at or below `min`, the last at or above `max`.
 */
export function niceTicks(min: number, max: number, count = 4): number[] {
  const [from, to] = min === max ? [min === 0 ? 0 : min - Math.abs(min) / 2, min === 0 ? 1 : min + Math.abs(min) / 2] : [min, max];
  const rough = (to - from) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (STEPS.find((each) => each * power >= rough) ?? 10) * power;
  const first = Math.floor(from / step);
  const last = Math.max(Math.ceil(to / step), first + 1);
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(DIGITS)));
}

/** @returns Where a value lies between two ends: 0 at `from`, 100 at `to`, rounded to a hundredth. */
export function percentOf(value: number, from: number, to: number): number {
  if (from === to) return 50;
  return Math.round(((value - from) / (to - from)) * 10_000) / 100;
}
