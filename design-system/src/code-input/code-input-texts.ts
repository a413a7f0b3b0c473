/** The texts of `ds-code-input`. */
import { defineTexts } from '../texts.ts';

export interface CodeInputTexts {
  /** The code is too short. */
  incompleteDigits: (length: number) => string;
  incomplete: (length: number) => string;
}

declare module '../texts.ts' {
  interface TextGroups {
    codeInput: CodeInputTexts;
  }
}

export const CODE_INPUT_TEXTS = defineTexts('codeInput', {
  incompleteDigits: (length) => `Please enter all ${length} digits of the code.`,
  incomplete: (length) => `Please enter all ${length} letters and numbers of the code.`,
});
