/** What a combobox says by itself. */
import { defineTexts } from '../texts.ts';

export interface ComboboxTexts {
  results: (count: number) => string;
  noResults: string;
  failed: string;
  retry: string;
  clear: (label: string) => string;
  remove: (choice: string) => string;
  chosen: (choices: string) => string;
  added: (choice: string) => string;
  removed: (choice: string) => string;
  pressAgain: (choice: string) => string;
  useOwn: (text: string) => string;
  chooseFromList: (label: string) => string;
}

declare module '../texts.ts' {
  interface TextGroups {
    combobox: ComboboxTexts;
  }
}

export const COMBOBOX_TEXTS = defineTexts('combobox', {
  results: (count) => (count === 1 ? '1 result' : `${count} results`),
  noResults: 'No results. Try other words.',
  failed: 'We couldn’t load the list.',
  retry: 'Try again',
  clear: (label) => `Clear ${label}`,
  remove: (choice) => `Remove ${choice}`,
  chosen: (choices) => `Chosen: ${choices}`,
  added: (choice) => `${choice} added`,
  removed: (choice) => `${choice} removed`,
  pressAgain: (choice) => `Press Backspace again to remove ${choice}`,
  useOwn: (text) => `Use “${text}”`,
  chooseFromList: (label) => `Please choose from the list for ${label}, or clear the field.`,
});
