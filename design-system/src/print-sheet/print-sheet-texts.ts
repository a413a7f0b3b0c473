/** Texts of `ds-print-sheet`. */
import { defineTexts } from '../texts.ts';

export interface PrintSheetTexts {
  /** `{page}` and `{pages}` stand for the numbers. */
  page: string;
}

declare module '../texts.ts' {
  interface TextGroups {
    printSheet: PrintSheetTexts;
  }
}

export const PRINT_SHEET_TEXTS = defineTexts('printSheet', { page: 'Page {page} of {pages}' });
