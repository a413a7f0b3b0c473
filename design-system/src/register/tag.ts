/** Registers `<ds-tag>`. */
import { defineElement } from '../define-element.ts';
import { DsTag } from '../tag/ds-tag.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-tag': DsTag;
  }
}

defineElement('ds-tag', DsTag);
