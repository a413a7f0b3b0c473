/** Texts of `ds-confirm-dialog`. */
import { defineTexts } from '../texts.ts';

export interface ConfirmDialogTexts {
  confirm: string;
  /** Label of the field in which a word is to be typed. */
  typeToConfirm: (text: string) => string;
  /** Error when it was not. */
  notTyped: (text: string) => string;
}

declare module '../texts.ts' {
  interface TextGroups {
    confirmDialog: ConfirmDialogTexts;
  }
}

export const CONFIRM_DIALOG_TEXTS = defineTexts('confirmDialog', {
  confirm: 'Yes, continue',
  typeToConfirm: (text) => `To confirm, type “${text}”`,
  notTyped: (text) => `Please type “${text}”, or cancel.`,
});
