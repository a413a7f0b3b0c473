/** Registers `<ds-address>`. */
import { defineElement } from '../define-element.ts';
import { DsAddress } from '../address/ds-address.ts';
import './select.ts';
import './text-field.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-address': DsAddress;
  }
}

defineElement('ds-address', DsAddress);
