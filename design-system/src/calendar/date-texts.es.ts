/** The texts of fields for dates in Spanish. */
import { spanishSubject } from '../forms/subject.es.ts';
import type { DateTexts } from './date-texts.ts';

export const DATES_ES: DateTexts = {
  example: (date) => `Por ejemplo, ${date}`,
  unreadable: (example) => `Escriba una fecha completa, como ${example}.`,
  monthRange: 'El mes debe ser un número del 1 al 12.',
  dayRange: (last, month) => `El día debe ser un número del 1 al ${last} en ${month}.`,
  yearDigits: 'Escriba el año con cuatro dígitos.',
  tooEarly: (label, date) => `${spanishSubject(label)} debe ser el ${date} o después.`,
  tooLate: (label, date) => `${spanishSubject(label)} debe ser el ${date} o antes.`,
};
