/** The date range's texts in Spanish. */
import type { DateRangeTexts } from './date-range-texts.ts';

export const DATE_RANGE_ES: DateRangeTexts = {
  from: 'Desde',
  to: 'Hasta',
  presets: 'Opciones rápidas',
  missingFrom: 'Escriba el primer día, en “Desde”.',
  missingTo: 'Escriba el último día, en “Hasta”.',
  wrongOrder: 'El último día debe ser el mismo que el primero o uno posterior.',
  days: (count) => (count === 1 ? '1 día' : `${count} días`),
};
