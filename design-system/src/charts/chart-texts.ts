/** What the charts say themselves. */
import { defineTexts } from '../texts.ts';

export interface ChartTexts {
  /** Help for the keyboard, read when the focus comes to a chart. */
  keys: string;
  noValues: string;
  noValue: string;
  showAsTable: string;
  /** Headings of the table's columns: the values, their moments, what the bars stand for, sums. */
  value: string;
  when: string;
  category: string;
  total: string;
}

declare module '../texts.ts' {
  interface TextGroups {
    charts: ChartTexts;
  }
}

export const CHART_TEXTS = defineTexts('charts', {
  keys: 'Use the arrow keys to go from value to value.',
  noValues: 'There are no values yet.',
  noValue: 'no value',
  showAsTable: 'Show as a table',
  value: 'Value',
  when: 'When',
  category: 'What',
  total: 'Total',
});
