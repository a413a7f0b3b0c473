/** What a command palette says by itself. */
import { defineTexts } from '../texts.ts';

export interface CommandPaletteTexts {
  label: string;
  placeholder: string;
  recent: string;
  results: (count: number) => string;
  noResults: string;
  failed: string;
  retry: string;
}

declare module '../texts.ts' {
  interface TextGroups {
    commandPalette: CommandPaletteTexts;
  }
}

export const COMMAND_PALETTE_TEXTS = defineTexts('commandPalette', {
  label: 'Find a page or an action',
  placeholder: 'Type what you want to do',
  recent: 'Used before',
  results: (count) => (count === 1 ? '1 result' : `${count} results`),
  noResults: 'No results. Try other words.',
  failed: 'We could not search everything.',
  retry: 'Try again',
});
