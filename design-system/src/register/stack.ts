/** Registers `<ds-stack>`. */
import { defineElement } from '../define-element.ts';
import { DsStack } from '../stack/ds-stack.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-stack': DsStack;
  }
}

defineElement('ds-stack', DsStack);
