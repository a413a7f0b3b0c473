/** Spanish for the charts. */
import type { ChartTexts } from './chart-texts.ts';

export const CHARTS_ES: ChartTexts = {
  keys: 'Use las flechas para ir de un valor a otro.',
  expectedRange: 'Rango esperado',
  noValues: 'Todavía no hay valores.',
  noValue: 'sin valor',
  category: 'Qué',
  total: 'Total',
  summary: ({ count, first, last, lowest, highest }) =>
    count === 1 ? `Un valor: ${last}` : `${count} valores, de ${first} a ${last}. El más bajo, ${lowest}; el más alto, ${highest}.`,
};
