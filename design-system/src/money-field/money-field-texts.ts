/** The texts of `ds-money-field`. */
import { defineTexts } from '../texts.ts';

export interface MoneyFieldTexts {
  /** The text is no amount; `example` is one as it should be typed. */
  notAmount: (example: string) => string;
  /** The amount is too low or too high; a limit that there is not is ''. */
  outside: (minimum: string, maximum: string) => string;
}

declare module '../texts.ts' {
  interface TextGroups {
    moneyField: MoneyFieldTexts;
  }
}

export const MONEY_FIELD_TEXTS = defineTexts('moneyField', {
  notAmount: (example) => `Please enter an amount, like ${example}.`,
  outside: (minimum, maximum) => {
    if (minimum && maximum) return `Please enter an amount from ${minimum} to ${maximum}.`;
    return minimum ? `Please enter ${minimum} or more.` : `Please enter ${maximum} or less.`;
  },
});
