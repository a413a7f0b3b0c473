/** Registers `<ds-text-area>`. */
import { defineElement } from '../define-element.ts';
import { DsTextArea } from '../text-area/ds-text-area.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-text-area': DsTextArea;
  }
}

defineElement('ds-text-area', DsTextArea);
