/** Registers `<ds-avatar>`. */
import { defineElement } from '../define-element.ts';
import { DsAvatar } from '../avatar/ds-avatar.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-avatar': DsAvatar;
  }
}

defineElement('ds-avatar', DsAvatar);
