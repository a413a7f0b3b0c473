/** Round moments for an axis of time, counted in UTC as dates without a time are. */

const DAY = 86_400_000;

/** Steps of the axis in days, and from there on in months. */
const DAYS = [1, 2, 7];
const MONTHS = [1, 3, 6, 12, 24, 60, 120, 300, 1200];

/** Round moments, and how finely they are to be written. */
export interface TimeTicks {
  unit: 'day' | 'month' | 'year';
  times: number[];
}

/**
 * @param from - Milliseconds since 1970, as `to`.
 * @param most - More moments than this are never given.
 * @returns The finest round moments within both ends.
 */
export function timeTicks(from: number, to: number, most = 4): TimeTicks {
  const start = new Date(from);
  const month = start.getUTCFullYear() * 12 + start.getUTCMonth();
  const timesAt = (first: number, size: number, timeOf: (index: number) => number) => {
    const times: number[] = [];
    for (let index = Math.floor(first / size) * size; times.length <= most && timeOf(index) <= to; index += size) {
      if (timeOf(index) >= from) times.push(timeOf(index));
    }
    return times;
  };
  for (const size of DAYS) {
    const times = timesAt(Math.floor(from / DAY), size, (index) => index * DAY);
    if (times.length <= most) return { unit: 'day', times };
  }
  for (const size of MONTHS) {
    const times = timesAt(month, size, monthStart);
    if (times.length <= most) return { unit: size < 12 ? 'month' : 'year', times };
  }
  return { unit: 'year', times: [] };
}

function monthStart(month: number): number {
  // Not Date.UTC(): that takes the years 0 to 99 for those of the twentieth century.
  return new Date(0).setUTCFullYear(Math.floor(month / 12), ((month % 12) + 12) % 12, 1);
}
