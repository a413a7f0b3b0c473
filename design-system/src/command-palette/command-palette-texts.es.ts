/** What a command palette says by itself, in Spanish. */
import type { CommandPaletteTexts } from './command-palette-texts.ts';

export const COMMAND_PALETTE_ES: CommandPaletteTexts = {
  label: 'Buscar una página o una acción',
  placeholder: 'Escriba lo que quiere hacer',
  recent: 'Usado antes',
  results: (count) => (count === 1 ? '1 resultado' : `${count} resultados`),
  noResults: 'No hay resultados. Pruebe con otras palabras.',
  failed: 'No pudimos buscar en todo.',
  retry: 'Intentar de nuevo',
};
