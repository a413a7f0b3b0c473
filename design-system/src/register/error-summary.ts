/** Registers `<ds-error-summary>`. */
import { defineElement } from '../define-element.ts';
import { DsErrorSummary } from '../error-summary/ds-error-summary.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-error-summary': DsErrorSummary;
  }
}

defineElement('ds-error-summary', DsErrorSummary);
