/** Registers `<ds-signature>`. */
import { defineElement } from '../define-element.ts';
import { DsSignature } from '../signature/ds-signature.ts';
import './button.ts';
import './checkbox.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-signature': DsSignature;
  }
}

defineElement('ds-signature', DsSignature);
