/** Spanish of `ds-progress-bar`. */
import type { ProgressBarTexts } from './progress-bar-texts.ts';

export const PROGRESS_BAR_ES: ProgressBarTexts = { underWay: 'En curso' };
