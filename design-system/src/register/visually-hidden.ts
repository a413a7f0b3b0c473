/** Registers `<ds-visually-hidden>`. */
import { defineElement } from '../define-element.ts';
import { DsVisuallyHidden } from '../visually-hidden/ds-visually-hidden.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-visually-hidden': DsVisuallyHidden;
  }
}

defineElement('ds-visually-hidden', DsVisuallyHidden);
