/** Spanish for `ds-money-field`. */
import type { MoneyFieldTexts } from './money-field-texts.ts';

export const MONEY_FIELD_ES: MoneyFieldTexts = {
  notAmount: (example) => `Escriba una cantidad, como ${example}.`,
  outside: (minimum, maximum) => {
    if (minimum && maximum) return `Escriba una cantidad de ${minimum} a ${maximum}.`;
    return minimum ? `Escriba ${minimum} o más.` : `Escriba ${maximum} o menos.`;
  },
};
