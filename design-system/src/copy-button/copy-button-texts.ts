/** Texts of `ds-copy-button`. */
import { defineTexts } from '../texts.ts';

export interface CopyButtonTexts {
  copy: string;
  copied: string;
  failed: string;
}

declare module '../texts.ts' {
  interface TextGroups {
    copyButton: CopyButtonTexts;
  }
}

export const COPY_BUTTON_TEXTS = defineTexts('copyButton', {
  copy: 'Copy',
  copied: 'Copied',
  failed: 'We couldn’t copy this. Please select the text and copy it.',
});
