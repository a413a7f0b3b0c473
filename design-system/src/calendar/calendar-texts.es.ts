/** The calendar's texts in Spanish. */
import type { CalendarTexts } from './calendar-texts.ts';

export const CALENDAR_ES: CalendarTexts = {
  month: 'Mes',
  year: 'Año',
  previousMonth: 'Mes anterior',
  nextMonth: 'Mes siguiente',
  firstDay: (date) => `El primer día que puede elegir es el ${date}.`,
  lastDay: (date) => `El último día que puede elegir es el ${date}.`,
  notAvailable: (date, reason) => `No puede elegir el ${date}. ${reason}`,
  chooseDate: 'Elegir una fecha',
  changeDate: (date) => `Cambiar la fecha, ${date}`,
};
