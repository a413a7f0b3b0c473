/** The date field's texts in Spanish. */
import type { DateFieldTexts } from './date-field-texts.ts';

export const DATE_FIELD_ES: DateFieldTexts = {
  month: 'Mes',
  day: 'Día',
  year: 'Año',
  missingMonth: 'Escriba el mes con un número.',
  missingDay: 'Escriba el día con un número.',
  pasted: (date) => `La fecha es ahora el ${date}.`,
};
