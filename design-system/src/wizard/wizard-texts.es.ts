/** Spanish of `wizard-texts.ts`. */
import type { WizardTexts } from './wizard-texts.ts';

export const WIZARD_ES: WizardTexts = {
  back: 'Atrás',
  next: 'Continuar',
  backToReview: 'Volver a sus respuestas',
  review: 'Revise sus respuestas',
  submit: 'Enviar',
  change: 'Cambiar',
  changeStep: (label) => `Cambiar: ${label}`,
  yes: 'Sí',
  no: 'No',
  notGiven: 'Sin respuesta',
};
