/** Registers `<ds-section>`. */
import { defineElement } from '../define-element.ts';
import { DsSection } from '../section/ds-section.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-section': DsSection;
  }
}

defineElement('ds-section', DsSection);
