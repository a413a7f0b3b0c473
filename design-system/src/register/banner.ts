/** Registers `<ds-banner>`. */
import { defineElement } from '../define-element.ts';
import { DsBanner } from '../banner/ds-banner.ts';
import './icon.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-banner': DsBanner;
  }
}

defineElement('ds-banner', DsBanner);
