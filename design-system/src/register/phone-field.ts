/** Registers `<ds-phone-field>`. */
import { defineElement } from '../define-element.ts';
import { DsPhoneField } from '../phone-field/ds-phone-field.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-phone-field': DsPhoneField;
  }
}

defineElement('ds-phone-field', DsPhoneField);
