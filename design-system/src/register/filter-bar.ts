/** Registers `<ds-filter-bar>`. */
import { defineElement } from '../define-element.ts';
import { DsFilterBar } from '../filter-bar/ds-filter-bar.ts';
import './popover.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-filter-bar': DsFilterBar;
  }
}

defineElement('ds-filter-bar', DsFilterBar);
