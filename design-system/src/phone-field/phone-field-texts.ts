/** The texts of `ds-phone-field`. */
import { defineTexts } from '../texts.ts';

export interface PhoneFieldTexts {
  /** No number of the United States. */
  national: string;
  /** No number of another country that is the field's own. */
  elsewhere: string;
  /** No number though it starts with `+`. */
  international: string;
  letters: string;
}

declare module '../texts.ts' {
  interface TextGroups {
    phoneField: PhoneFieldTexts;
  }
}

export const PHONE_FIELD_TEXTS = defineTexts('phoneField', {
  national: 'Please enter all 10 digits, like 507-555-0123. For another country, start with +.',
  elsewhere: 'Please enter the whole number with its area code. For another country, start with +.',
  international: 'Please check the number. After the + comes the country code, then the whole number.',
  letters: 'Please enter digits only. Leave out letters and extensions.',
});
