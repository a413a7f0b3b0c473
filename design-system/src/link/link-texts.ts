/** Texts of `ds-link`. */
import { defineTexts } from '../texts.ts';

export interface LinkTexts {
  /** Said of a link to somewhere else that opens in the same tab. */
  otherWebsite: string;
  /** Said of a link that saves a file. */
  download: string;
}

declare module '../texts.ts' {
  interface TextGroups {
    link: LinkTexts;
  }
}

export const LINK_TEXTS = defineTexts('link', { otherWebsite: 'another website', download: 'download' });
