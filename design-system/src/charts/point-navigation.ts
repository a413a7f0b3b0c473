/** Which point of a chart a key leads to. */

/** One point: the how-manieth of the how-manieth series. */
export interface PointAt {
  series: number;
  index: number;
}

/** The keys along a series, and from one series to the next; of each pair the first goes back. */
export interface ChartKeys {
  along: readonly [string, string];
  across: readonly [string, string];
}

/**
 * @param places - Where the points of each series lie along the axis, rising.
 * @returns The point to go to; undefined when the key means nothing here. At an end it stays.
 */
export function pointAfterKey(key: string, at: PointAt, places: readonly (readonly number[])[], { along, across }: ChartKeys): PointAt | undefined {
  const last = (places[at.series]?.length ?? 0) - 1;
  if (last < 0) return undefined;
  const indexes: Readonly<Record<string, number>> = { [along[0]]: at.index - 1, [along[1]]: at.index + 1, Home: 0, End: last };
  const index = indexes[key];
  if (index !== undefined) return { series: at.series, index: Math.min(last, Math.max(0, index)) };
  const step = across.indexOf(key);
  if (step === -1) return undefined;
  return acrossFrom(at, step === 0 ? -1 : 1, places);
}

function acrossFrom(at: PointAt, step: number, places: readonly (readonly number[])[]): PointAt {
  const from = places[at.series]?.[at.index] ?? 0;
  for (let series = at.series + step; series >= 0 && series < places.length; series += step) {
    const candidates = places[series] ?? [];
    if (candidates.length === 0) continue;
    const distances = candidates.map((place) => Math.abs(place - from));
    return { series, index: distances.indexOf(Math.min(...distances)) };
  }
  return at;
}
