/** What `ds-progress-steps` says itself. */
import { defineTexts } from '../texts.ts';

/** Texts of `ds-progress-steps`. */
export interface ProgressStepsTexts {
  /** Names the list of steps. */
  progress: string;
  position: (step: number, count: number) => string;
  done: string;
  current: string;
  upcoming: string;
  error: string;
}

declare module '../texts.ts' {
  interface TextGroups {
    progressSteps: ProgressStepsTexts;
  }
}

export const PROGRESS_STEPS_TEXTS = defineTexts('progressSteps', {
  progress: 'Progress',
  position: (step, count) => `Step ${step} of ${count}`,
  done: 'Done',
  current: 'You are here',
  upcoming: 'To do',
  error: 'Needs fixing',
});
