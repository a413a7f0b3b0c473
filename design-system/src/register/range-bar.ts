/** Registers `<ds-range-bar>`. */
import { defineElement } from '../define-element.ts';
import { DsRangeBar } from '../range-bar/ds-range-bar.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-range-bar': DsRangeBar;
  }
}

defineElement('ds-range-bar', DsRangeBar);
