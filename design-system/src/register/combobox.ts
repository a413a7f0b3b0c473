/** Registers `<ds-combobox>`. */
import { defineElement } from '../define-element.ts';
import { DsCombobox } from '../combobox/ds-combobox.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-combobox': DsCombobox;
  }
}

defineElement('ds-combobox', DsCombobox);
