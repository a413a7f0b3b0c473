/** What `ds-wizard` says itself. */
import { defineTexts } from '../texts.ts';

/** Texts of `ds-wizard`. */
export interface WizardTexts {
  back: string;
  next: string;
  /** The button of a step that was opened from the review. */
  backToReview: string;
  review: string;
  submit: string;
  change: string;
  changeStep: (label: string) => string;
  yes: string;
  no: string;
  notGiven: string;
}

declare module '../texts.ts' {
  interface TextGroups {
    wizard: WizardTexts;
  }
}

export const WIZARD_TEXTS = defineTexts('wizard', {
  back: 'Back',
  next: 'Continue',
  backToReview: 'Back to your answers',
  review: 'Check your answers',
  submit: 'Send',
  change: 'Change',
  changeStep: (label) => `Change: ${label}`,
  yes: 'Yes',
  no: 'No',
  notGiven: 'Not given',
});
