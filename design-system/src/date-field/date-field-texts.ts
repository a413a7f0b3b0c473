/** What the date field says. */
import { defineTexts } from '../texts.ts';

export interface DateFieldTexts {
  month: string;
  day: string;
  year: string;
  missingMonth: string;
  missingDay: string;
  /** Said when a whole date was pasted. */
  pasted: (date: string) => string;
}

declare module '../texts.ts' {
  interface TextGroups {
    dateField: DateFieldTexts;
  }
}

export const DATE_FIELD_TEXTS = defineTexts('dateField', {
  month: 'Month',
  day: 'Day',
  year: 'Year',
  missingMonth: 'Enter the month as a number.',
  missingDay: 'Enter the day as a number.',
  pasted: (date) => `The date is now ${date}.`,
});
