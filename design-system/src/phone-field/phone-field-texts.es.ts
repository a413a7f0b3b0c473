/** Spanish for `ds-phone-field`. */
import type { PhoneFieldTexts } from './phone-field-texts.ts';

export const PHONE_FIELD_ES: PhoneFieldTexts = {
  national: 'Escriba los 10 dígitos, como 507-555-0123. Si es de otro país, empiece con +.',
  elsewhere: 'Escriba el número completo con el código de área. Si es de otro país, empiece con +.',
  international: 'Revise el número, por favor. Después del + va el código del país y luego el número completo.',
  letters: 'Escriba solo dígitos, sin letras ni extensiones.',
};
