/** Registers `<ds-table>`. */
import { defineElement } from '../define-element.ts';
import { DsTable } from '../table/ds-table.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-table': DsTable;
  }
}

defineElement('ds-table', DsTable);
