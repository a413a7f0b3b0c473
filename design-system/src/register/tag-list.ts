/** Registers `<ds-tag-list>`. */
import { defineElement } from '../define-element.ts';
import { DsTagList } from '../tag-list/ds-tag-list.ts';
import './tag.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-tag-list': DsTagList;
  }
}

defineElement('ds-tag-list', DsTagList);
