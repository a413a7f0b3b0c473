/** Spanish of `ds-print-sheet`. */
import type { PrintSheetTexts } from './print-sheet-texts.ts';

export const PRINT_SHEET_ES: PrintSheetTexts = { page: 'Página {page} de {pages}' };
