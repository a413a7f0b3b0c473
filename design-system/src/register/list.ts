/** Registers `<ds-list>`. */
import { defineElement } from '../define-element.ts';
import { DsList } from '../list/ds-list.ts';
import './list-item.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-list': DsList;
  }
}

defineElement('ds-list', DsList);
