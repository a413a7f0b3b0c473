/** What a tone says in words, before the message of a `ds-inline-message` or a toast. */
import { defineTexts } from '../texts.ts';

export interface ToneTexts {
  info: string;
  success: string;
  warning: string;
  danger: string;
}

declare module '../texts.ts' {
  interface TextGroups {
    tone: ToneTexts;
  }
}

export const TONE_TEXTS = defineTexts('tone', {
  info: 'Note:',
  success: 'Done:',
  warning: 'Please note:',
  danger: 'Problem:',
});
