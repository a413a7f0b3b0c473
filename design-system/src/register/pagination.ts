/** Registers `<ds-pagination>`. */
import { defineElement } from '../define-element.ts';
import { DsPagination } from '../pagination/ds-pagination.ts';
import './button.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-pagination': DsPagination;
  }
}

defineElement('ds-pagination', DsPagination);
