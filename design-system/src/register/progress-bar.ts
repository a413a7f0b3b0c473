/** Registers `<ds-progress-bar>`. */
import { defineElement } from '../define-element.ts';
import { DsProgressBar } from '../progress-bar/ds-progress-bar.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-progress-bar': DsProgressBar;
  }
}

defineElement('ds-progress-bar', DsProgressBar);
