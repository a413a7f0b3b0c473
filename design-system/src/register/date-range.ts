/** Registers `<ds-date-range>`. */
import { DsDateRange } from '../date-range/ds-date-range.ts';
import { defineElement } from '../define-element.ts';
import './calendar.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-date-range': DsDateRange;
  }
}

defineElement('ds-date-range', DsDateRange);
