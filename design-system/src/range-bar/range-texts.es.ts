/** Spanish for ranges. */
import type { RangeTexts } from './range-texts.ts';

export const RANGES_ES: RangeTexts = {
  expectedRange: 'Rango habitual',
  belowRange: 'Por debajo del rango',
  inRange: 'Dentro del rango',
  aboveRange: 'Por encima del rango',
  range: (low, high) => {
    if (low === undefined) return `hasta ${high ?? ''}`;
    return high === undefined ? `desde ${low}` : `de ${low} a ${high}`;
  },
};
