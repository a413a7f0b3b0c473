/** Spanish of the tones. */
import type { ToneTexts } from './tone-texts.ts';

export const TONE_ES: ToneTexts = {
  info: 'Nota:',
  success: 'Hecho:',
  warning: 'Tenga en cuenta:',
  danger: 'Problema:',
};
