/** What a column of `ds-data-table` is, and what its cells show. */
import type { SortValue } from './row-order.ts';

/** One column. The row's type is free: `DataColumn<Order>`. */
export interface DataColumn<Row extends object = object> {
  /** Name of the row's property that is shown, and of the column in events. */
  key: string;
  label: string;
  /** `end` for numbers. */
  align?: 'start' | 'end';
  /** Puts a sort button into the heading. */
  sortable?: boolean;
  /** What to sort by; the property's value by default. */
  sortBy?(row: Row): SortValue;
  /** What the cell shows, as text or a Lit template; the value by default, as the page's language writes it. */
  render?(row: Row): unknown;
  /** 1 titles the row and its card (the first column by default); 3 waits behind “Show all details” on a card. */
  priority?: 1 | 2 | 3;
  /** Share of the width in a table of more than 200 rows (1, the title 2). */
  share?: number;
}

/** @returns The row's own value in a column. */
export function valueIn(row: object, column: DataColumn): unknown {
  return (row as Readonly<Record<string, unknown>>)[column.key];
}

/** @returns What the row is sorted by in a column. */
export function sortValueIn(row: object, column: DataColumn): SortValue {
  return column.sortBy === undefined ? (valueIn(row, column) as SortValue) : column.sortBy(row);
}

/** @returns The column that titles each row. */
export function titleColumn(columns: readonly DataColumn[]): DataColumn | undefined {
  return columns.find(({ priority }) => priority === 1) ?? columns[0];
}

/** @returns A plain value as the locale writes it; nothing for no value. */
export function formatValue(value: unknown, locale: string): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'number') return Number.isNaN(value) ? '' : new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }).format(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(value);
  return String(value);
}

/** @returns The grid tracks of a long table, one for each column. */
export function tracksOf(columns: readonly DataColumn[], selectable: boolean): string {
  const title = titleColumn(columns);
  const tracks = columns.map((column) => `minmax(0, ${column.share ?? (column === title ? 2 : 1)}fr)`);
  return (selectable ? ['var(--ds-target)', ...tracks] : tracks).join(' ');
}
