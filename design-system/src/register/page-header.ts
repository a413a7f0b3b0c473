/** Registers `<ds-page-header>`. */
import { defineElement } from '../define-element.ts';
import { DsPageHeader } from '../page-header/ds-page-header.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-page-header': DsPageHeader;
  }
}

defineElement('ds-page-header', DsPageHeader);
