/** Registers `<ds-confirm-dialog>`. */
import { defineElement } from '../define-element.ts';
import { DsConfirmDialog } from '../confirm-dialog/ds-confirm-dialog.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-confirm-dialog': DsConfirmDialog;
  }
}

defineElement('ds-confirm-dialog', DsConfirmDialog);
