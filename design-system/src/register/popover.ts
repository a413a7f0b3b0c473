/** Registers `<ds-popover>`. */
import { defineElement } from '../define-element.ts';
import { DsPopover } from '../popover/ds-popover.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-popover': DsPopover;
  }
}

defineElement('ds-popover', DsPopover);
