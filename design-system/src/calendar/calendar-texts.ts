/** What the calendar and its button say. */
import { defineTexts } from '../texts.ts';

export interface CalendarTexts {
  month: string;
  year: string;
  previousMonth: string;
  nextMonth: string;
  /** Shown for a day that can't be chosen and has no better reason. */
  firstDay: (date: string) => string;
  lastDay: (date: string) => string;
  notAvailable: (date: string, reason: string) => string;
  chooseDate: string;
  changeDate: (date: string) => string;
}

declare module '../texts.ts' {
  interface TextGroups {
    calendar: CalendarTexts;
  }
}

export const CALENDAR_TEXTS = defineTexts('calendar', {
  month: 'Month',
  year: 'Year',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  firstDay: (date) => `The first day you can choose is ${date}.`,
  lastDay: (date) => `The last day you can choose is ${date}.`,
  notAvailable: (date, reason) => `You can’t choose ${date}. ${reason}`,
  chooseDate: 'Choose a date',
  changeDate: (date) => `Change the date, ${date}`,
});
