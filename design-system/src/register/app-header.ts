/** Registers `<ds-app-header>`. */
import { DsAppHeader } from '../app-header/ds-app-header.ts';
import { defineElement } from '../define-element.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-app-header': DsAppHeader;
  }
}

defineElement('ds-app-header', DsAppHeader);
