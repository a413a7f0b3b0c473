/** Registers `<ds-virtual-list>`. */
import { defineElement } from '../define-element.ts';
import { DsVirtualList } from '../virtual-list/ds-virtual-list.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-virtual-list': DsVirtualList;
  }
}

defineElement('ds-virtual-list', DsVirtualList);
