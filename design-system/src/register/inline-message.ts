/** Registers `<ds-inline-message>`. */
import { defineElement } from '../define-element.ts';
import { DsInlineMessage } from '../inline-message/ds-inline-message.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-inline-message': DsInlineMessage;
  }
}

defineElement('ds-inline-message', DsInlineMessage);
