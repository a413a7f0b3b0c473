/** Registers `<ds-switch>`. */
import { defineElement } from '../define-element.ts';
import { DsSwitch } from '../switch/ds-switch.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-switch': DsSwitch;
  }
}

defineElement('ds-switch', DsSwitch);
