/** What a combobox says by itself, in Spanish. */
import type { ComboboxTexts } from './combobox-texts.ts';

export const COMBOBOX_ES: ComboboxTexts = {
  results: (count) => (count === 1 ? '1 resultado' : `${count} resultados`),
  noResults: 'No hay resultados. Pruebe con otras palabras.',
  failed: 'No pudimos cargar la lista.',
  retry: 'Intentar de nuevo',
  clear: (label) => `Borrar ${label}`,
  remove: (choice) => `Quitar ${choice}`,
  chosen: (choices) => `Opciones elegidas: ${choices}`,
  added: (choice) => `Se agregó ${choice}`,
  removed: (choice) => `Se quitó ${choice}`,
  pressAgain: (choice) => `Presione Retroceso otra vez para quitar ${choice}`,
  useOwn: (text) => `Usar “${text}”`,
  chooseFromList: (label) => `Elija una opción de la lista en ${label} o borre el campo.`,
};
