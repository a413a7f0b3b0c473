/** Turns values over time into places on the trend line's drawing, in percent. */
import { niceTicks, percentOf } from '../charts/scale.ts';
import { positionOf } from '../range-bar/range.ts';

/** One value; `label` says when. */
export interface TrendPoint {
  label: string;
  value: number;
  /** ISO date or date and time. When every point has one, distances on the drawing are those in time. */
  at?: string;
}

/** One line of several. */
export interface TrendSeries {
  label: string;
  points: readonly TrendPoint[];
}

/** A point where it goes. */
export interface PlacedPoint {
  x: number;
  y: number;
  label: string;
  value: number;
  position: 'below' | 'in' | 'above';
}

/** One moment, with the point of each series. */
export interface TrendRow {
  key: string;
  time: number;
  label: string;
  points: (TrendPoint | undefined)[];
}

/** Where everything goes. */
export interface TrendLayout {
  lines: PlacedPoint[][];
  ticks: { value: number; y: number }[];
  /** Ends of the axis: in time, or in steps from moment to moment. */
  axis: { isTimed: boolean; from: number; to: number };
  /** Where a time, or a step, lies. */
  x: (place: number) => number;
  /** The range, which is open where it has no edge. */
  band: { top: number; bottom: number; edges: number[] } | undefined;
  /** One for each moment, with the point of each series, for the table. */
  rows: TrendRow[];
}

/** Free space at both ends of the lines, so that their marks are not cut. */
const INSET = 2.5;

/**
 * @param low - Lower end of the range, if any.
 * @param high - Upper end of the range, if any.
 * @returns Undefined when there is no value.
 */
export function layOut(series: readonly TrendSeries[], low: number | undefined, high: number | undefined): TrendLayout | undefined {
  const lines = series.map(({ points }) => points.filter(({ value }) => Number.isFinite(value)));
  const all = lines.flat();
  if (all.length === 0) return undefined;
  const isTimed = all.every(({ at }) => !Number.isNaN(timeOf(at)));
  const rows = rowsOf(lines, isTimed);
  const values = [...all.map(({ value }) => value), low, high].filter((value) => value !== undefined);
  const ticks = niceTicks(Math.min(...values), Math.max(...values));
  const [bottom = 0, top = 1] = [ticks[0], ticks.at(-1)];
  const y = (value: number) => 100 - percentOf(value, bottom, top);
  const edges = [low, high].filter((value) => value !== undefined).map(y);
  const times = all.map(({ at }) => timeOf(at));
  const [from, to] = isTimed ? [Math.min(...times), Math.max(...times)] : [0, rows.length - 1];
  const x = (place: number) => INSET + (percentOf(place, from, to) * (100 - 2 * INSET)) / 100;
  const indexes = new Map(rows.map(({ key }, index) => [key, index]));
  const placeOf = (point: TrendPoint) => x(isTimed ? timeOf(point.at) : (indexes.get(point.label) ?? 0));
  return {
    lines: lines.map((points) =>
      points.map((point) => ({ x: placeOf(point), y: y(point.value), label: point.label, value: point.value, position: positionOf(point.value, low, high) })),
    ),
    ticks: ticks.map((value) => ({ value, y: y(value) })),
    axis: { isTimed, from, to },
    x,
    band: edges.length === 0 ? undefined : { top: high === undefined ? 0 : y(high), bottom: low === undefined ? 100 : y(low), edges },
    rows,
  };
}

/** The moments of all series in one order: that of time, else that in which they come. */
function rowsOf(lines: readonly (readonly TrendPoint[])[], isTimed: boolean): TrendRow[] {
  const rows = new Map<string, TrendRow>();
  for (const [series, points] of lines.entries()) {
    for (const point of points) {
      const key = isTimed ? String(timeOf(point.at)) : point.label;
      const row = rows.get(key) ?? { key, time: timeOf(point.at), label: point.label, points: lines.map(() => undefined) };
      row.points[series] = point;
      rows.set(key, row);
    }
  }
  const list = [...rows.values()];
  return isTimed ? list.sort((a, b) => a.time - b.time) : list;
}

function timeOf(at: string | undefined): number {
  return at === undefined ? Number.NaN : Date.parse(at);
}
