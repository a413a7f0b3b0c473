/** Spanish of `progress-steps-texts.ts`. */
import type { ProgressStepsTexts } from './progress-steps-texts.ts';

export const PROGRESS_STEPS_ES: ProgressStepsTexts = {
  progress: 'Progreso',
  position: (step, count) => `Paso ${step} de ${count}`,
  done: 'Listo',
  current: 'Está aquí',
  upcoming: 'Por hacer',
  error: 'Hay que corregirlo',
};
