/** What the sparkline says itself. */
import { defineTexts } from '../texts.ts';

/** Numbers as the page writes them, with their unit. */
export interface TrendSummary {
  count: number;
  first: string;
  last: string;
  lowest: string;
  highest: string;
}

export interface SparklineTexts {
  /** A short line in words. */
  summary: (trend: TrendSummary) => string;
}

declare module '../texts.ts' {
  interface TextGroups {
    sparkline: SparklineTexts;
  }
}

export const SPARKLINE_TEXTS = defineTexts('sparkline', {
  summary: ({ count, first, last, lowest, highest }) =>
    count === 1 ? `One value: ${last}` : `${count} values, from ${first} to ${last}. Lowest ${lowest}, highest ${highest}.`,
});
