/** Round moments for an axis of time, counted in UTC as dates without a time are. */

const DAY = 86_400_000;

/** A step of the axis: every so many days, months or years. */
type Step = readonly [unit: 'day' | 'month' | 'year', size: number];

const STEPS: readonly Step[] = [
  ['day', 1],
  ['day', 2],
  ['day', 7],
  ['month', 1],
  ['month', 3],
  ['month', 6],
  ['year', 1],
  ['year', 2],
  ['year', 5],
  ['year', 10],
  ['year', 25],
  ['year', 100],
];

/** Round moments, and how finely they are to be written. */
export interface TimeTicks {
  unit: Step[0];
  times: number[];
}

/**
 * @param from - Milliseconds since 1970, as `to`.
 * @param most - More moments than this are never given.
 * @returns The finest round moments within both ends.
 */
export function timeTicks(from: number, to: number, most = 4): TimeTicks {
  for (const [unit, size] of STEPS) {
    const times = timesOf(unit, size, from, to, most);
    if (times.length <= most) return { unit, times };
  }
  return { unit: 'year', times: [] };
}

function timesOf(unit: Step[0], size: number, from: number, to: number, most: number): number[] {
  const start = new Date(from);
  const year = start.getUTCFullYear();
  const first = { day: Math.floor(from / DAY), month: year * 12 + start.getUTCMonth(), year }[unit];
  const times: number[] = [];
  for (let index = Math.floor(first / size) * size; times.length <= most; index += size) {
    const time = { day: index * DAY, month: monthStart(index), year: monthStart(index * 12) }[unit];
    if (time > to) break;
    if (time >= from) times.push(time);
  }
  return times;
}

function monthStart(month: number): number {
  const date = new Date(0);
  // Not Date.UTC(): that takes the years 0 to 99 for those of the twentieth century.
  date.setUTCFullYear(Math.floor(month / 12), month % 12, 1);
  return date.getTime();
}
