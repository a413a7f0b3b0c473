/** Registers `<ds-spinner>`. */
import { defineElement } from '../define-element.ts';
import { DsSpinner } from '../spinner/ds-spinner.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-spinner': DsSpinner;
  }
}

defineElement('ds-spinner', DsSpinner);
