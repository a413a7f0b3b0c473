/** The texts of `ds-number-field`. */
import { defineTexts } from '../texts.ts';

export interface NumberFieldTexts {
  increase: (label: string) => string;
  decrease: (label: string) => string;
  /** The text is no number; `example` is one as it should be typed. */
  notNumber: (example: string) => string;
  whole: string;
  /** The number is too low or too high; a limit that there is not is ''. */
  outside: (minimum: string, maximum: string) => string;
  /** The two numbers around one that is not allowed. */
  nearest: (low: string, high: string) => string;
}

declare module '../texts.ts' {
  interface TextGroups {
    numberField: NumberFieldTexts;
  }
}

export const NUMBER_FIELD_TEXTS = defineTexts('numberField', {
  increase: (label) => `Increase ${label}`,
  decrease: (label) => `Decrease ${label}`,
  notNumber: (example) => `Please enter a number, like ${example}.`,
  whole: 'Please enter a whole number, like 3.',
  outside: (minimum, maximum) => {
    if (minimum && maximum) return `Please enter a number from ${minimum} to ${maximum}.`;
    return minimum ? `Please enter ${minimum} or more.` : `Please enter ${maximum} or less.`;
  },
  nearest: (low, high) => `Please enter ${low} or ${high}.`,
});
