/** The texts of `ds-text-field` that no other element says. */
import { subjectOf } from '../forms/subject.ts';
import { defineTexts } from '../texts.ts';

export interface TextFieldTexts {
  /** Name of the button that empties a search field. */
  clear: (label: string) => string;
  showPassword: string;
  hidePassword: string;
  tooShort: (label: string, minimum: number) => string;
  outOfRange: (label: string) => string;
  invalidEmail: string;
}

declare module '../texts.ts' {
  interface TextGroups {
    textField: TextFieldTexts;
  }
}

export const TEXT_FIELD_TEXTS = defineTexts('textField', {
  clear: (label) => `Clear ${label}`,
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  tooShort: (label, minimum) => `${subjectOf(label)} needs at least ${minimum} characters.`,
  outOfRange: (label) => `${subjectOf(label)} is out of range. Please check it.`,
  invalidEmail: 'Please enter an email address, like name@example.com.',
});
