/** Registers `<ds-number-field>`. */
import { defineElement } from '../define-element.ts';
import { DsNumberField } from '../number-field/ds-number-field.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-number-field': DsNumberField;
  }
}

defineElement('ds-number-field', DsNumberField);
