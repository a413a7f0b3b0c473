/** Turns values into places on the trend line's drawing. */

/** The drawing's own units; the browser stretches them to the element. */
export const WIDTH = 400;
export const HEIGHT = 100;

/** Free space at both ends of the line, so that its dots are not cut. */
const INSET = 8;

/** Where everything goes, and what the drawing's ends mean. */
export interface TrendLayout {
  xs: number[];
  ys: number[];
  /** Value at the upper end of the drawing. */
  top: number;
  /** Value at the lower end of the drawing. */
  bottom: number;
  bandTop: number | undefined;
  bandBottom: number | undefined;
}

/**
 * @param values - Oldest first.
 * @param low - Lower end of the range, if any.
 * @param high - Upper end of the range, if any.
 */
export function layOut(values: readonly number[], low: number | undefined, high: number | undefined): TrendLayout {
  const known = [...values, low, high].filter((number) => number !== undefined);
  let bottom = Math.min(...known);
  let top = Math.max(...known);
  if (top === bottom) {
    bottom -= 1;
    top += 1;
  }
  const step = values.length > 1 ? (WIDTH - 2 * INSET) / (values.length - 1) : 0;
  const y = (value: number) => round(INSET + ((top - value) / (top - bottom)) * (HEIGHT - 2 * INSET));
  const hasBand = low !== undefined || high !== undefined;
  return {
    xs: values.map((_, index) => round(values.length > 1 ? INSET + index * step : WIDTH / 2)),
    ys: values.map(y),
    top,
    bottom,
    bandTop: hasBand ? (high === undefined ? 0 : y(high)) : undefined,
    bandBottom: hasBand ? (low === undefined ? HEIGHT : y(low)) : undefined,
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
