/** Spanish for the texts the elements bring themselves; each group's stands beside its English. */
import type { Texts, TranslatedTexts } from '../texts.ts';

const COMMON: Texts = {
  optional: 'opcional',
  showPassword: 'Mostrar la contraseña',
  hidePassword: 'Ocultar la contraseña',
  close: 'Cerrar',
  cancel: 'Cancelar',
  loading: 'Cargando',
  working: 'Un momento',
  dismiss: 'Descartar',
  opensInNewTab: 'se abre en una pestaña nueva',
  errorSummary: 'Hay un problema',
  errorPrefix: 'Error:',
  unread: 'Sin leer',
  showAsTable: 'Mostrar como tabla',
  value: 'Valor',
  when: 'Cuándo',
  required: (label) => `Falta «${label}». Complételo, por favor.`,
  tooShort: (label, minimum) => `«${label}» necesita al menos ${minimum} caracteres.`,
  tooLong: (label, maximum) => `«${label}» puede tener como máximo ${maximum} caracteres.`,
  invalid: (label) => `«${label}» no parece correcto. Revíselo, por favor.`,
  invalidEmail: 'Escriba un correo electrónico, como nombre@ejemplo.com.',
  outOfRange: (label) => `«${label}» está fuera de los límites. Revíselo, por favor.`,
  charactersLeft: (count) => (count === 1 ? 'Queda 1 carácter' : `Quedan ${count} caracteres`),
  charactersOver: (count) => (count === 1 ? 'Sobra 1 carácter' : `Sobran ${count} caracteres`),
  belowRange: 'Por debajo del rango',
  inRange: 'Dentro del rango',
  aboveRange: 'Por encima del rango',
  range: (low, high) => {
    if (low === undefined) return `hasta ${high ?? ''}`;
    return high === undefined ? `desde ${low}` : `de ${low} a ${high}`;
  },
};

/** For `configureTexts`. */
export const SPANISH: TranslatedTexts = { ...COMMON, groups: {} };
