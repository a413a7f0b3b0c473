/** Registers `<ds-link>`. */
import { defineElement } from '../define-element.ts';
import { DsLink } from '../link/ds-link.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-link': DsLink;
  }
}

defineElement('ds-link', DsLink);
