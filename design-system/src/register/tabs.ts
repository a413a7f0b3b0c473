/** Registers `<ds-tabs>`. */
import { defineElement } from '../define-element.ts';
import { DsTabs } from '../tabs/ds-tabs.ts';
import './tab-panel.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-tabs': DsTabs;
  }
}

defineElement('ds-tabs', DsTabs);
