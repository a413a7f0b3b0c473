/** Where each entry of a timetable stands, without the DOM. */
import type { TimetableColumn, TimetableEntry } from './timetable-entry.ts';

/** What begins at one time in one column stands below one another. */
export interface TimetablePlace {
  /** From 0. */
  column: number;
  /** From 0. */
  row: number;
  /** Rows it fills: up to its end, or to what comes next in its column. */
  span: number;
  entries: readonly TimetableEntry[];
}

export interface TimetableLayout {
  /** What the rows are called, in order. */
  rows: readonly string[];
  /** By when they begin, then by column. */
  places: readonly TimetablePlace[];
}

/** @param entries - those of no column are left out */
export function layOut(columns: readonly TimetableColumn[], entries: readonly TimetableEntry[]): TimetableLayout {
  const shown = entries.filter(({ column }) => columns.some(({ id }) => id === column));
  const starts = [...new Set(shown.map(({ start }) => start))].toSorted();
  const rows = starts.map((start) => shown.find((entry) => entry.start === start)?.row ?? '');
  const begun = starts.flatMap((start, row) =>
    columns.flatMap(({ id }, column) => {
      const own = shown.filter((entry) => entry.start === start && entry.column === id);
      return own.length === 0
        ? []
        : [
            {
              column,
              row,
              entries: own,
              end:
                own
                  .map(({ end }) => end)
                  .toSorted()
                  .at(-1) ?? '',
            },
          ];
    }),
  );
  const places = begun.map(({ end, ...place }) => {
    const next = begun.find(({ column, row }) => column === place.column && row > place.row)?.row ?? starts.length;
    const filled = starts.filter((start, row) => row > place.row && row < next && start < end).length;
    return { ...place, span: 1 + filled };
  });
  return { rows, places };
}

export type TimetableKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End';

const KEYS: ReadonlySet<string> = new Set<TimetableKey>(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End']);

export const isTimetableKey = (key: string): key is TimetableKey => KEYS.has(key);

/**
 * The entry a key leads to: up and down in its column, sideways to the one that begins nearest in the
 * next column with something in it, Home and End to the ends of its column. `undefined` at an edge.
 * @param isList - all stand in one list: there is no sideways
 */
export function entryBeside(places: readonly TimetablePlace[], from: string, key: TimetableKey, isList: boolean): string | undefined {
  const here = places.find(({ entries }) => entries.some(({ id }) => id === from));
  if (!here) return undefined;
  const ids = places.filter(({ column }) => isList || column === here.column).flatMap(({ entries }) => entries.map(({ id }) => id));
  switch (key) {
    case 'ArrowUp':
      return ids[ids.indexOf(from) - 1];
    case 'ArrowDown':
      return ids[ids.indexOf(from) + 1];
    case 'Home':
      return ids[0];
    case 'End':
      return ids.at(-1);
    default:
      return isList ? undefined : aside(places, here, key === 'ArrowRight' ? 1 : -1);
  }
}

function aside(places: readonly TimetablePlace[], here: TimetablePlace, step: 1 | -1): string | undefined {
  const columns = [...new Set(places.map(({ column }) => column))].toSorted((one, other) => one - other);
  const next = columns[columns.indexOf(here.column) + step];
  const [nearest] = places.filter(({ column }) => column === next).toSorted((one, other) => Math.abs(one.row - here.row) - Math.abs(other.row - here.row));
  return nearest?.entries[0]?.id;
}
