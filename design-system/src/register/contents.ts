/** Registers `<ds-contents>`. */
import { DsContents } from '../contents/ds-contents.ts';
import { defineElement } from '../define-element.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-contents': DsContents;
  }
}

defineElement('ds-contents', DsContents);
