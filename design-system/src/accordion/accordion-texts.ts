/** What `ds-accordion` says. */
import { defineTexts } from '../texts.ts';

export interface AccordionTexts {
  openAll: string;
  closeAll: string;
}

declare module '../texts.ts' {
  interface TextGroups {
    accordion: AccordionTexts;
  }
}

export const ACCORDION_TEXTS = defineTexts('accordion', { openAll: 'Open all', closeAll: 'Close all' });
