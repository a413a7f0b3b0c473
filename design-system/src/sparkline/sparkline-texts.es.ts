/** Spanish for the sparkline. */
import type { SparklineTexts } from './sparkline-texts.ts';

export const SPARKLINE_ES: SparklineTexts = {
  summary: ({ count, first, last, lowest, highest }) =>
    count === 1 ? `Un valor: ${last}` : `${count} valores, de ${first} a ${last}. El más bajo, ${lowest}; el más alto, ${highest}.`,
};
