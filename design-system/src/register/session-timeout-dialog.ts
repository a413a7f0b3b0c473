/** Registers `<ds-session-timeout-dialog>`. */
import { defineElement } from '../define-element.ts';
import { DsSessionTimeoutDialog } from '../session-timeout-dialog/ds-session-timeout-dialog.ts';
import './button.ts';
import './dialog.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-session-timeout-dialog': DsSessionTimeoutDialog;
  }
}

defineElement('ds-session-timeout-dialog', DsSessionTimeoutDialog);
