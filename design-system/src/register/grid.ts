/** Registers `<ds-grid>`. */
import { defineElement } from '../define-element.ts';
import { DsGrid } from '../grid/ds-grid.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-grid': DsGrid;
  }
}

defineElement('ds-grid', DsGrid);
