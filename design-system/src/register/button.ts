/** Registers `<ds-button>`. */
import { defineElement } from '../define-element.ts';
import { DsButton } from '../button/ds-button.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-button': DsButton;
  }
}

defineElement('ds-button', DsButton);
