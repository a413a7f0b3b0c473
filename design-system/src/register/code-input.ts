/** Registers `<ds-code-input>`. */
import { defineElement } from '../define-element.ts';
import { DsCodeInput } from '../code-input/ds-code-input.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-code-input': DsCodeInput;
  }
}

defineElement('ds-code-input', DsCodeInput);
