/** Registers `<ds-drawer>`. */
import { defineElement } from '../define-element.ts';
import { DsDrawer } from '../drawer/ds-drawer.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-drawer': DsDrawer;
  }
}

defineElement('ds-drawer', DsDrawer);
