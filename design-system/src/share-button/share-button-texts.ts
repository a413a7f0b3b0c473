/** Texts of `ds-share-button`. */
import { defineTexts } from '../texts.ts';

export interface ShareButtonTexts {
  share: string;
  copyLink: string;
  byEmail: string;
}

declare module '../texts.ts' {
  interface TextGroups {
    shareButton: ShareButtonTexts;
  }
}

export const SHARE_BUTTON_TEXTS = defineTexts('shareButton', { share: 'Share', copyLink: 'Copy the link', byEmail: 'Send by email' });
