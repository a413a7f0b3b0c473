/** Registers `<ds-trend-line>`. */
import { defineElement } from '../define-element.ts';
import { DsTrendLine } from '../trend-line/ds-trend-line.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-trend-line': DsTrendLine;
  }
}

defineElement('ds-trend-line', DsTrendLine);
