/** What the range bar and the trend line say about an usual range. */
import { defineTexts } from '../texts.ts';

export interface RangeTexts {
  expectedRange: string;
  belowRange: string;
  inRange: string;
  aboveRange: string;
  /** A range in words. One end is missing when the range is open. */
  range: (low: string | undefined, high: string | undefined) => string;
}

declare module '../texts.ts' {
  interface TextGroups {
    ranges: RangeTexts;
  }
}

export const RANGE_TEXTS = defineTexts('ranges', {
  expectedRange: 'Usual range',
  belowRange: 'Below range',
  inRange: 'In range',
  aboveRange: 'Above range',
  range: (low, high) => {
    if (low === undefined) return `up to ${high ?? ''}`;
    return high === undefined ? `from ${low}` : `${low} to ${high}`;
  },
});
