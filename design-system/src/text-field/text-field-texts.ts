/** The texts of `ds-text-field` that no other element says. */
import { defineTexts } from '../texts.ts';

export interface TextFieldTexts {
  /** Name of the button that empties a search field. */
  clear: (label: string) => string;
}

declare module '../texts.ts' {
  interface TextGroups {
    textField: TextFieldTexts;
  }
}

export const TEXT_FIELD_TEXTS = defineTexts('textField', { clear: (label) => `Clear ${label}` });
