/** What the time slot picker says. */
import { defineTexts } from '../texts.ts';

export interface TimeSlotPickerTexts {
  earlier: string;
  later: string;
  zone: (name: string) => string;
  viewerZone: (name: string) => string;
  yourTime: (time: string) => string;
  full: string;
  chosen: (time: string) => string;
  empty: string;
  nextAvailable: (date: string) => string;
  loading: string;
  /** Said when new times have come. */
  count: (times: number, first: string, last: string) => string;
}

declare module '../texts.ts' {
  interface TextGroups {
    timeSlotPicker: TimeSlotPickerTexts;
  }
}

export const TIME_SLOT_PICKER_TEXTS = defineTexts('timeSlotPicker', {
  earlier: 'Earlier days',
  later: 'Later days',
  zone: (name) => `Times are in ${name}.`,
  viewerZone: (name) => `Your device is set to ${name}, so you see that time too.`,
  yourTime: (time) => `${time} your time`,
  full: 'Taken',
  chosen: (time) => `Chosen: ${time}`,
  empty: 'No times are available on these days.',
  nextAvailable: (date) => `Go to the next available day: ${date}`,
  loading: 'Loading times',
  count: (times, first, last) => `${times === 1 ? '1 time' : `${times} times`}, ${first === last ? first : `${first} to ${last}`}`,
});
