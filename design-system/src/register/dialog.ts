/** Registers `<ds-dialog>`. */
import { defineElement } from '../define-element.ts';
import { DsDialog } from '../dialog/ds-dialog.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ds-dialog': DsDialog;
  }
}

defineElement('ds-dialog', DsDialog);
