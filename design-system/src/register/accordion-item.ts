/** Registers `<ds-accordion-item>`. */
import { DsAccordionItem } from '../accordion-item/ds-accordion-item.ts';
import { defineElement } from '../define-element.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-accordion-item': DsAccordionItem;
  }
}

defineElement('ds-accordion-item', DsAccordionItem);
