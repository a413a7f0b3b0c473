/** Registers `<ds-divider>`. */
import { defineElement } from '../define-element.ts';
import { DsDivider } from '../divider/ds-divider.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-divider': DsDivider;
  }
}

defineElement('ds-divider', DsDivider);
