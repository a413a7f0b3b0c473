/** Registers `<ds-checkbox>`. */
import { defineElement } from '../define-element.ts';
import { DsCheckbox } from '../checkbox/ds-checkbox.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-checkbox': DsCheckbox;
  }
}

defineElement('ds-checkbox', DsCheckbox);
