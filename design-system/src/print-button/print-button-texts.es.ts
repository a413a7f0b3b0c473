/** Spanish of `ds-print-button`. */
import type { PrintButtonTexts } from './print-button-texts.ts';

export const PRINT_BUTTON_ES: PrintButtonTexts = { print: 'Imprimir' };
