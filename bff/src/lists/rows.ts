/** Lists whose rows are made into something here, because what they hold is sealed or has to be judged: the same parts, count and cursor as `list.ts`. */
import type { Portal } from '../portal.ts';
import { MOST_COUNTED } from './page-schema.ts';
import type { PageQuery } from './page-schema.ts';
import { countOf, cursorOf, placeOf } from './page.ts';
import type { Page } from './page.ts';

/** After which row a part begins: by the time that sorts them, and by id. */
export interface TimePlace {
  readonly at: Date;
  readonly id: string;
}

export interface RowList<Row> {
  /** What its cursors are for. */
  readonly name: string;
  /** When a row was; what the list is sorted by, and then by id. */
  placeOf(row: Row): TimePlace;
  /** The first `take` rows after `place`, or after the beginning. */
  read(place: TimePlace | null, take: number): Promise<readonly Row[]>;
  /** How many there are in all, counting no further than `most`. */
  count(most: number): Promise<number>;
}

/** One part of a list that the database sorts. */
export async function pageOfRows<Row>(portal: Pick<Portal, 'config'>, { after, limit }: PageQuery, list: RowList<Row>): Promise<Page<Row>> {
  const place = placeOf(portal, list.name, after);
  // One more than asked for tells whether another part follows.
  const [rows, count] = await Promise.all([list.read(place && { at: new Date(place.key), id: place.id }, limit + 1), list.count(MOST_COUNTED + 1)]);
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return { items, ...countOf(count), next: last === undefined ? null : cursorAt(portal, list.name, list.placeOf(last)) };
}

/** One part of a list that is all here, in its order. */
export function pageOfAll<Row>(
  portal: Pick<Portal, 'config'>,
  page: PageQuery,
  { all, direction, ...list }: Pick<RowList<Row>, 'name' | 'placeOf'> & { readonly all: readonly Row[]; readonly direction: 'ascending' | 'descending' },
): Promise<Page<Row>> {
  const sign = direction === 'ascending' ? 1 : -1;
  const compare = (one: TimePlace, other: TimePlace) => sign * (one.at.getTime() - other.at.getTime() || (one.id < other.id ? -1 : Number(one.id > other.id)));
  return pageOfRows(portal, page, {
    ...list,
    read: async (place, take) => all.filter((row) => place === null || compare(list.placeOf(row), place) > 0).slice(0, take),
    count: async () => all.length,
  });
}

/** The cursor of a place, for a list whose first part came otherwise. */
export function cursorAt(portal: Pick<Portal, 'config'>, list: string, { at, id }: TimePlace): string {
  return cursorOf(portal, list, { key: at.toISOString(), id });
}
