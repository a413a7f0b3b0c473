/** Registers `<ds-print-sheet>`. */
import { defineElement } from '../define-element.ts';
import { DsPrintSheet } from '../print-sheet/ds-print-sheet.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-print-sheet': DsPrintSheet;
  }
}

defineElement('ds-print-sheet', DsPrintSheet);
