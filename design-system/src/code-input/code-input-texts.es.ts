/** Spanish for `ds-code-input`. */
import type { CodeInputTexts } from './code-input-texts.ts';

export const CODE_INPUT_ES: CodeInputTexts = {
  incompleteDigits: (length) => `Escriba los ${length} dígitos del código, por favor.`,
  incomplete: (length) => `Escriba las ${length} letras y números del código, por favor.`,
};
