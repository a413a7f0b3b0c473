/** Spanish for `ds-data-table`. */
import type { DataTableTexts } from './data-table-texts.ts';

const ORDERS = {
  text: { ascending: 'de la A a la Z', descending: 'de la Z a la A' },
  number: { ascending: 'de menor a mayor', descending: 'de mayor a menor' },
  date: { ascending: 'primero lo más antiguo', descending: 'primero lo más reciente' },
};

export const DATA_TABLE_ES: DataTableTexts = {
  sortBy: 'Ordenar por',
  sortHint: 'Los encabezados con botón ordenan la tabla.',
  sorted: (column, kind, direction) => `Ordenado por ${column}, ${ORDERS[kind][direction]}.`,
  selectAll: 'Seleccionar todo',
  selectRow: (row) => `Seleccionar ${row}`,
  selected: (count, all) => `${count} de ${all} seleccionados`,
  selection: 'Selección',
  row: (position) => `fila ${position}`,
  noValue: 'sin valor',
  empty: 'Todavía no hay nada aquí.',
  moreColumns: 'Mostrar todos los datos',
  fewerColumns: 'Mostrar menos datos',
};
