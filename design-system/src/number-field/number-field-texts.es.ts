/** Spanish for `ds-number-field`. */
import type { NumberFieldTexts } from './number-field-texts.ts';

export const NUMBER_FIELD_ES: NumberFieldTexts = {
  increase: (label) => `Aumentar ${label}`,
  decrease: (label) => `Disminuir ${label}`,
  notNumber: (example) => `Escriba un número, como ${example}.`,
  whole: 'Escriba un número entero, como 3.',
  outside: (minimum, maximum) => {
    if (minimum && maximum) return `Escriba un número de ${minimum} a ${maximum}.`;
    return minimum ? `Escriba ${minimum} o más.` : `Escriba ${maximum} o menos.`;
  },
  nearest: (low, high) => `Escriba ${low} o ${high}.`,
};
