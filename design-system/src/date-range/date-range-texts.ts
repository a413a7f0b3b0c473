/** What the date range says. */
import { defineTexts } from '../texts.ts';

export interface DateRangeTexts {
  from: string;
  to: string;
  presets: string;
  missingFrom: string;
  missingTo: string;
  wrongOrder: string;
  days: (count: number) => string;
}

declare module '../texts.ts' {
  interface TextGroups {
    dateRange: DateRangeTexts;
  }
}

export const DATE_RANGE_TEXTS = defineTexts('dateRange', {
  from: 'From',
  to: 'To',
  presets: 'Quick choices',
  missingFrom: 'Enter the first day, under “From”.',
  missingTo: 'Enter the last day, under “To”.',
  wrongOrder: 'The last day must be the same as the first day or later.',
  days: (count) => (count === 1 ? '1 day' : `${count} days`),
});
