/** Spanish of `ds-confirm-dialog`. */
import type { ConfirmDialogTexts } from './confirm-dialog-texts.ts';

export const CONFIRM_DIALOG_ES: ConfirmDialogTexts = {
  confirm: 'Sí, continuar',
  typeToConfirm: (text) => `Para confirmar, escriba “${text}”`,
  notTyped: (text) => `Escriba “${text}”, o cancele.`,
};
