/** Registers `<ds-key-value-list>`. */
import { defineElement } from '../define-element.ts';
import { DsKeyValueList } from '../key-value-list/ds-key-value-list.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-key-value-list': DsKeyValueList;
  }
}

defineElement('ds-key-value-list', DsKeyValueList);
