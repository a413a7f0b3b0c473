/** Registers `<ds-skeleton>`. */
import { defineElement } from '../define-element.ts';
import { DsSkeleton } from '../skeleton/ds-skeleton.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-skeleton': DsSkeleton;
  }
}

defineElement('ds-skeleton', DsSkeleton);
