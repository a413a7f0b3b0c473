/** Registers `<ds-toast-region>`. */
import { defineElement } from '../define-element.ts';
import { DsToastRegion } from '../toast-region/ds-toast-region.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-toast-region': DsToastRegion;
  }
}

defineElement('ds-toast-region', DsToastRegion);
