/** Registers `<ds-select>`. */
import { defineElement } from '../define-element.ts';
import { DsSelect } from '../select/ds-select.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-select': DsSelect;
  }
}

defineElement('ds-select', DsSelect);
