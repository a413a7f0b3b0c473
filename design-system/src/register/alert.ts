/** Registers `<ds-alert>`. */
import { defineElement } from '../define-element.ts';
import { DsAlert } from '../alert/ds-alert.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-alert': DsAlert;
  }
}

defineElement('ds-alert', DsAlert);
