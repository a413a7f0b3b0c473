/** What `ds-data-table` says itself. */
import { defineTexts } from '../texts.ts';
import type { SortDirection, SortKind } from './row-order.ts';

export interface DataTableTexts {
  sortBy: string;
  /** Part of the table's name for screen readers. */
  sortHint: string;
  sorted: (column: string, kind: SortKind, direction: SortDirection) => string;
  selectAll: string;
  selectRow: (row: string) => string;
  selected: (count: number, all: number) => string;
  /** Name of the column of check boxes. */
  selection: string;
  row: (position: number) => string;
  noValue: string;
  empty: string;
  moreColumns: string;
  fewerColumns: string;
}

declare module '../texts.ts' {
  interface TextGroups {
    dataTable: DataTableTexts;
  }
}

const ORDERS = {
  text: { ascending: 'A to Z', descending: 'Z to A' },
  number: { ascending: 'smallest first', descending: 'largest first' },
  date: { ascending: 'oldest first', descending: 'newest first' },
};

export const DATA_TABLE_TEXTS = defineTexts('dataTable', {
  sortBy: 'Sort by',
  sortHint: 'Column headings with a button sort the table.',
  sorted: (column, kind, direction) => `Sorted by ${column}, ${ORDERS[kind][direction]}.`,
  selectAll: 'Select all',
  selectRow: (row) => `Select ${row}`,
  selected: (count, all) => `${count} of ${all} selected`,
  selection: 'Selection',
  row: (position) => `row ${position}`,
  noValue: 'no value',
  empty: 'There is nothing here yet.',
  moreColumns: 'Show all details',
  fewerColumns: 'Show fewer details',
});
