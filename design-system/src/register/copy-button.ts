/** Registers `<ds-copy-button>`. */
import { defineElement } from '../define-element.ts';
import { DsCopyButton } from '../copy-button/ds-copy-button.ts';
import './button.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-copy-button': DsCopyButton;
  }
}

defineElement('ds-copy-button', DsCopyButton);
