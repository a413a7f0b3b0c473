/** Registers `<ds-skip-link>`. */
import { defineElement } from '../define-element.ts';
import { DsSkipLink } from '../skip-link/ds-skip-link.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-skip-link': DsSkipLink;
  }
}

defineElement('ds-skip-link', DsSkipLink);
