/** The texts of `ds-checkbox-group`. */
import { defineTexts } from '../texts.ts';

export interface CheckboxGroupTexts {
  selectAll: string;
  /** Too few are chosen. */
  atLeast: (minimum: number) => string;
  /** Too many are chosen. */
  atMost: (maximum: number) => string;
  /** How many are chosen, below a group with a most. */
  chosen: (count: number, maximum: number) => string;
}

declare module '../texts.ts' {
  interface TextGroups {
    checkboxGroup: CheckboxGroupTexts;
  }
}

export const CHECKBOX_GROUP_TEXTS = defineTexts('checkboxGroup', {
  selectAll: 'Select all',
  atLeast: (minimum) => `Please choose at least ${minimum}.`,
  atMost: (maximum) => `Please choose no more than ${maximum}. Clear some first.`,
  chosen: (count, maximum) => `${count} of ${maximum} chosen`,
});
