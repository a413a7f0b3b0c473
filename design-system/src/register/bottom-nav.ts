/** Registers `<ds-bottom-nav>`. */
import { DsBottomNav } from '../bottom-nav/ds-bottom-nav.ts';
import { defineElement } from '../define-element.ts';
import './icon.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-bottom-nav': DsBottomNav;
  }
}

defineElement('ds-bottom-nav', DsBottomNav);
