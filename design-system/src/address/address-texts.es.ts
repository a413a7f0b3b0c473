/** Spanish of `address-texts.ts`. */
import type { AddressTexts } from './address-texts.ts';

export const ADDRESS_ES: AddressTexts = {
  line1: 'Calle y número',
  line2: 'Apartamento, piso u oficina',
  city: 'Ciudad',
  region: 'Estado',
  postalCode: 'Código postal',
  country: 'País',
  choose: 'Elija una opción',
  postalProblem: 'Escriba un código postal de 5 dígitos, como 05401.',
  allOrNothing: 'Puede dejarla toda vacía. Si completa una parte, complete también las demás.',
};
