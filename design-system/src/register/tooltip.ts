/** Registers `<ds-tooltip>`. */
import { defineElement } from '../define-element.ts';
import { DsTooltip } from '../tooltip/ds-tooltip.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-tooltip': DsTooltip;
  }
}

defineElement('ds-tooltip', DsTooltip);
