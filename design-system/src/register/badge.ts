/** Registers `<ds-badge>`. */
import { defineElement } from '../define-element.ts';
import { DsBadge } from '../badge/ds-badge.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-badge': DsBadge;
  }
}

defineElement('ds-badge', DsBadge);
