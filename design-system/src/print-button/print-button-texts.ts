/** Texts of `ds-print-button`. */
import { defineTexts } from '../texts.ts';

export interface PrintButtonTexts {
  print: string;
}

declare module '../texts.ts' {
  interface TextGroups {
    printButton: PrintButtonTexts;
  }
}

export const PRINT_BUTTON_TEXTS = defineTexts('printButton', { print: 'Print' });
