/** Spanish for the length of texts. */
import { spanishSubject } from './subject.es.ts';
import type { CharacterCountTexts } from './character-count-texts.ts';

export const CHARACTER_COUNT_ES: CharacterCountTexts = {
  charactersLeft: (count) => (count === 1 ? 'Queda 1 carácter' : `Quedan ${count} caracteres`),
  charactersOver: (count) => (count === 1 ? 'Sobra 1 carácter' : `Sobran ${count} caracteres`),
  tooLong: (label, maximum) => `${spanishSubject(label)} puede tener como máximo ${maximum} caracteres.`,
};
