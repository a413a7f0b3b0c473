/** Registers `<ds-list-item>`. */
import { defineElement } from '../define-element.ts';
import { DsListItem } from '../list-item/ds-list-item.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-list-item': DsListItem;
  }
}

defineElement('ds-list-item', DsListItem);
