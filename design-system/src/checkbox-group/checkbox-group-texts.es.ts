/** Spanish for `ds-checkbox-group`. */
import type { CheckboxGroupTexts } from './checkbox-group-texts.ts';

export const CHECKBOX_GROUP_ES: CheckboxGroupTexts = {
  selectAll: 'Seleccionar todo',
  atLeast: (minimum) => `Elija al menos ${minimum}, por favor.`,
  atMost: (maximum) => `Elija ${maximum} como máximo. Quite alguna opción primero.`,
  chosen: (count, maximum) => (count === 1 ? `1 de ${maximum} elegida` : `${count} de ${maximum} elegidas`),
};
