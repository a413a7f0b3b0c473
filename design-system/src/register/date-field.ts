/** Registers `<ds-date-field>`. */
import { DsDateField } from '../date-field/ds-date-field.ts';
import { defineElement } from '../define-element.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-date-field': DsDateField;
  }
}

defineElement('ds-date-field', DsDateField);
