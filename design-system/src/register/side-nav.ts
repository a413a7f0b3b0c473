/** Registers `<ds-side-nav>`. */
import { defineElement } from '../define-element.ts';
import { DsSideNav } from '../side-nav/ds-side-nav.ts';
import './icon.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-side-nav': DsSideNav;
  }
}

defineElement('ds-side-nav', DsSideNav);
