/** What fields for dates say. */
import { subjectOf } from '../forms/subject.ts';
import { defineTexts } from '../texts.ts';

export interface DateTexts {
  example: (date: string) => string;
  unreadable: (example: string) => string;
  monthRange: string;
  dayRange: (last: number, month: string) => string;
  yearDigits: string;
  tooEarly: (label: string, date: string) => string;
  tooLate: (label: string, date: string) => string;
}

declare module '../texts.ts' {
  interface TextGroups {
    dates: DateTexts;
  }
}

export const DATE_TEXTS = defineTexts('dates', {
  example: (date) => `For example, ${date}`,
  unreadable: (example) => `Enter a whole date, like ${example}.`,
  monthRange: 'The month must be between 1 and 12.',
  dayRange: (last, month) => `The day must be between 1 and ${last} in ${month}.`,
  yearDigits: 'Enter the year as four digits.',
  tooEarly: (label, date) => `${subjectOf(label)} must be ${date} or later.`,
  tooLate: (label, date) => `${subjectOf(label)} must be ${date} or earlier.`,
});
