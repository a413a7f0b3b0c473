/** What `ds-contents` says. */
import { defineTexts } from '../texts.ts';

export interface ContentsTexts {
  heading: string;
}

declare module '../texts.ts' {
  interface TextGroups {
    contents: ContentsTexts;
  }
}

export const CONTENTS_TEXTS = defineTexts('contents', { heading: 'On this page' });
