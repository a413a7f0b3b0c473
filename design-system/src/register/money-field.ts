/** Registers `<ds-money-field>`. */
import { defineElement } from '../define-element.ts';
import { DsMoneyField } from '../money-field/ds-money-field.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-money-field': DsMoneyField;
  }
}

defineElement('ds-money-field', DsMoneyField);
