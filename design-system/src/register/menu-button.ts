/** Registers `<ds-menu-button>`. */
import { defineElement } from '../define-element.ts';
import { DsMenuButton } from '../menu-button/ds-menu-button.ts';
import './icon.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-menu-button': DsMenuButton;
  }
}

defineElement('ds-menu-button', DsMenuButton);
