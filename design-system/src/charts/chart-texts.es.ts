/** Spanish for the charts. */
import type { ChartTexts } from './chart-texts.ts';

export const CHARTS_ES: ChartTexts = {
  keys: 'Use las flechas para ir de un valor a otro.',
  noValues: 'Todavía no hay valores.',
  noValue: 'sin valor',
  showAsTable: 'Mostrar como tabla',
  value: 'Valor',
  when: 'Cuándo',
  category: 'Qué',
  total: 'Total',
};
