/** Registers `<ds-icon>`. */
import { defineElement } from '../define-element.ts';
import { DsIcon, registerIcons } from '../icon/ds-icon.ts';
import { ICON_SET } from '../icon/icon-set.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-icon': DsIcon;
  }
}

registerIcons(ICON_SET);
defineElement('ds-icon', DsIcon);
