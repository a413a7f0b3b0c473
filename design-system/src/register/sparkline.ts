/** Registers `<ds-sparkline>`. */
import { defineElement } from '../define-element.ts';
import { DsSparkline } from '../sparkline/ds-sparkline.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-sparkline': DsSparkline;
  }
}

defineElement('ds-sparkline', DsSparkline);
