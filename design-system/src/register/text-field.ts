/** Registers `<ds-text-field>`. */
import { defineElement } from '../define-element.ts';
import { DsTextField } from '../text-field/ds-text-field.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-text-field': DsTextField;
  }
}

defineElement('ds-text-field', DsTextField);
