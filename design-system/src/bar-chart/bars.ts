/** Turns values into bars, in percent of the drawing's width. */
import { niceTicks, percentOf } from '../charts/scale.ts';

/** The values of one series, one for each category; null where there is none. */
export interface BarSeries {
  label: string;
  values: readonly (number | null)[];
}

/** Where a bar begins and how long it is. */
export interface PlacedBar {
  start: number;
  size: number;
  /** Undefined where there is none. */
  value: number | undefined;
}

/** Where everything goes. */
export interface BarLayout {
  /** By series, then by category. */
  bars: PlacedBar[][];
  ticks: { value: number; x: number }[];
  /** Where zero lies. */
  zero: number;
  /** Sum of each category. */
  totals: number[];
}

/**
 * @param count - How many categories there are.
 * @param isStacked - Bars of a category follow each other; values below zero have no place there and count as zero.
 */
export function layOutBars(series: readonly BarSeries[], count: number, isStacked: boolean): BarLayout {
  const values = series.map((each) => Array.from({ length: count }, (_, index) => numberOf(each.values[index], isStacked)));
  const totals = Array.from({ length: count }, (_, index) => values.reduce((sum, each) => sum + (each[index] ?? 0), 0));
  const known = isStacked ? totals : values.flat().filter((value) => value !== undefined);
  const ticks = niceTicks(Math.min(0, ...known), Math.max(0, ...known));
  const [from = 0, to = 1] = [ticks[0], ticks.at(-1)];
  const x = (value: number) => percentOf(value, from, to);
  const below = totals.map(() => 0);
  return {
    bars: values.map((each) =>
      each.map((value, index) => {
        const base = isStacked ? (below[index] ?? 0) : 0;
        const end = base + (value ?? 0);
        if (isStacked) below[index] = end;
        return { start: x(Math.min(base, end)), size: Math.abs(x(end) - x(base)), value };
      }),
    ),
    ticks: ticks.map((value) => ({ value, x: x(value) })),
    zero: x(0),
    totals,
  };
}

function numberOf(value: number | null | undefined, isStacked: boolean): number | undefined {
  if (value === null || value === undefined || !Number.isFinite(value)) return undefined;
  return isStacked ? Math.max(0, value) : value;
}
