/** Registers `<ds-print-button>`. */
import { defineElement } from '../define-element.ts';
import { DsPrintButton } from '../print-button/ds-print-button.ts';
import './button.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-print-button': DsPrintButton;
  }
}

defineElement('ds-print-button', DsPrintButton);
