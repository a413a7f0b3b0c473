/** Texts of `ds-progress-bar`. */
import { defineTexts } from '../texts.ts';

export interface ProgressBarTexts {
  /** Shown while nobody knows how long it takes. */
  underWay: string;
}

declare module '../texts.ts' {
  interface TextGroups {
    progressBar: ProgressBarTexts;
  }
}

export const PROGRESS_BAR_TEXTS = defineTexts('progressBar', { underWay: 'In progress' });
