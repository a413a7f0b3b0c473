/** Registers `<ds-data-table>`. */
import { DsDataTable } from '../data-table/ds-data-table.ts';
import { defineElement } from '../define-element.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-data-table': DsDataTable;
  }
}

defineElement('ds-data-table', DsDataTable);
