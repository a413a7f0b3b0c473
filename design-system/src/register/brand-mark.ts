/** Registers `<ds-brand-mark>`. */
import { DsBrandMark } from '../brand-mark/ds-brand-mark.ts';
import { defineElement } from '../define-element.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-brand-mark': DsBrandMark;
  }
}

defineElement('ds-brand-mark', DsBrandMark);
