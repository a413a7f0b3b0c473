/** Registers `<ds-accordion>`. */
import { DsAccordion } from '../accordion/ds-accordion.ts';
import { defineElement } from '../define-element.ts';
import './accordion-item.ts';
import './button.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-accordion': DsAccordion;
  }
}

defineElement('ds-accordion', DsAccordion);
