/** Registers `<ds-tab-panel>`. */
import { defineElement } from '../define-element.ts';
import { DsTabPanel } from '../tab-panel/ds-tab-panel.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-tab-panel': DsTabPanel;
  }
}

defineElement('ds-tab-panel', DsTabPanel);
