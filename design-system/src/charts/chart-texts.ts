/** What the charts say themselves. */
import { defineTexts } from '../texts.ts';

/** Numbers as the page writes them, with their unit. */
export interface TrendSummary {
  count: number;
  first: string;
  last: string;
  lowest: string;
  highest: string;
}

export interface ChartTexts {
  /** Help for the keyboard, read when the focus comes to a chart. */
  keys: string;
  expectedRange: string;
  noValues: string;
  noValue: string;
  /** Heading of the column that names what the bars stand for. */
  category: string;
  total: string;
  /** A short line in words. */
  summary: (trend: TrendSummary) => string;
}

declare module '../texts.ts' {
  interface TextGroups {
    charts: ChartTexts;
  }
}

export const CHART_TEXTS = defineTexts('charts', {
  keys: 'Use the arrow keys to go from value to value.',
  expectedRange: 'Expected range',
  noValues: 'There are no values yet.',
  noValue: 'no value',
  category: 'What',
  total: 'Total',
  summary: ({ count, first, last, lowest, highest }) =>
    count === 1 ? `One value: ${last}` : `${count} values, from ${first} to ${last}. Lowest ${lowest}, highest ${highest}.`,
});
