/** Registers `<ds-icon-button>`. */
import { defineElement } from '../define-element.ts';
import { DsIconButton } from '../icon-button/ds-icon-button.ts';
import './icon.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-icon-button': DsIconButton;
  }
}

defineElement('ds-icon-button', DsIconButton);
