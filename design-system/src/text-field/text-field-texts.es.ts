/** Spanish for `ds-text-field`. */
import { spanishSubject } from '../forms/subject.es.ts';
import type { TextFieldTexts } from './text-field-texts.ts';

export const TEXT_FIELD_ES: TextFieldTexts = {
  clear: (label) => `Borrar ${label}`,
  showPassword: 'Mostrar la contraseña',
  hidePassword: 'Ocultar la contraseña',
  tooShort: (label, minimum) => `${spanishSubject(label)} necesita al menos ${minimum} caracteres.`,
  outOfRange: (label) => `${spanishSubject(label)} está fuera de los límites. Revíselo, por favor.`,
  invalidEmail: 'Escriba un correo electrónico, como nombre@ejemplo.com.',
};
