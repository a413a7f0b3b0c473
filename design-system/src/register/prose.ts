/** Registers `<ds-prose>`. */
import { defineElement } from '../define-element.ts';
import { DsProse } from '../prose/ds-prose.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-prose': DsProse;
  }
}

defineElement('ds-prose', DsProse);
