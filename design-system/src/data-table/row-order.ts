/** Puts rows in order, and finds out what kind of order that is. */

/** What a column can be sorted by. */
export type SortValue = string | number | bigint | boolean | Date | null | undefined;

export type SortDirection = 'ascending' | 'descending';

/** Decides the words for an order: A to Z, smallest first, oldest first. */
export type SortKind = 'text' | 'number' | 'date';

const ISO_DATE = /^\d{4}-\d{2}-\d{2}/;

/**
 * @param valueOf - What a row is sorted by. Rows without a value stand last in both directions.
 * @param locale - BCP 47 tag whose alphabet counts.
 * @returns A new array; rows of the same value keep their order.
 */
export function sortRows<Row>(rows: readonly Row[], valueOf: (row: Row) => SortValue, direction: SortDirection, locale: string): Row[] {
  const collator = new Intl.Collator(locale, { numeric: true });
  const sign = direction === 'ascending' ? 1 : -1;
  const keyed = rows.map((row) => ({ row, value: plain(valueOf(row)) }));
  keyed.sort((a, b) => {
    if (a.value === undefined || b.value === undefined) return Number(a.value === undefined) - Number(b.value === undefined);
    return sign * compare(a.value, b.value, collator);
  });
  return keyed.map(({ row }) => row);
}

/** @returns The kind of the first value there is. */
export function kindOf(values: Iterable<SortValue>): SortKind {
  for (const value of values) {
    if (value instanceof Date) return 'date';
    if (typeof value === 'string' && value !== '') return ISO_DATE.test(value) ? 'date' : 'text';
    if (plain(value) !== undefined) return 'number';
  }
  return 'text';
}

function compare(a: string | number, b: string | number, collator: Intl.Collator): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

function plain(value: SortValue): string | number | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value === 'string') return value;
  const number = Number(value);
  return Number.isNaN(number) ? undefined : number;
}
