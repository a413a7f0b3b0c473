/** Spanish for `ds-text-field`. */
import type { TextFieldTexts } from './text-field-texts.ts';

export const TEXT_FIELD_ES: TextFieldTexts = { clear: (label) => `Borrar ${label}` };
