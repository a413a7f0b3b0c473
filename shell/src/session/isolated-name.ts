/** Names in sentences of another direction. */

/** Letters that are written from right to left: Hebrew, Arabic, Syriac, Thaana, N’Ko and their presentation forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/**
 * A name that keeps its own direction wherever it stands, in a sentence, a title
 * or a label, and turns nothing around it (Unicode UAX #9, isolates). A name
 * without letters from right to left stays as it is.
 */
export function isolatedName(name: string): string {
  return RIGHT_TO_LEFT.test(name) ? `${FIRST_STRONG_ISOLATE}${name}${POP_ISOLATE}` : name;
}
