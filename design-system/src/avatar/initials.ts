/** The one or two letters that stand for a name, in any script. */

/** Scripts whose signs say so much, and are so wide, that one is enough. */
const WIDE = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Scripts whose letters would join, or whose capitals only stand in headlines. */
const ARABIC = /\p{Script=Arabic}/u;
const GEORGIAN = /\p{Script=Georgian}/u;

/** What may stand before a word's first letter: brackets, quotes, marks of direction. */
const BEFORE_LETTER = /^[^\p{L}\p{N}]+/u;

/** Degrees and licenses behind a name, each after a comma: `MD`, `PhD`, `FNP-C`. */
const DEGREES = /(?:,\s*(?=\S*\p{Lu}\S*\p{Lu})[\p{L}.-]{2,8})+$/u;

/** Thai and Lao write some vowels before the consonant that a word begins with. */
const LEADING_VOWEL = /^[\u{E40}-\u{E44}\u{EC0}-\u{EC4}](?=\p{L})/u;

/**
 * @param name - A person's or a place's name, as it is written.
 * @param locale - Language for capital letters; Turkish has its own.
 * @returns First letter of the first and of the last word, one for scripts such
 *   as Chinese, and nothing when the name has neither letter nor digit. Letters
 *   with marks on them stay whole; degrees behind the name do not count.
 */
export function initialsOf(name: string, locale?: string): string {
  const words = name
    .toWellFormed()
    .trim()
    .replace(DEGREES, '')
    .split(/\s+/u)
    .map((word) => word.replace(BEFORE_LETTER, '').replace(LEADING_VOWEL, ''))
    .filter((word) => word !== '');
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return '';
  const one = capital(first, locale);
  if (words.length === 1 || WIDE.test(first)) return one;
  // A zero-width non-joiner keeps two Arabic letters from growing into one shape.
  return ARABIC.test(one) ? `${one}\u200C${capital(last, locale)}` : one + capital(last, locale);
}

function capital(word: string, locale: string | undefined): string {
  const letter = firstGrapheme(word);
  if (GEORGIAN.test(letter)) return letter;
  const upper = letter.toLocaleUpperCase(locale);
  // Some letters become two when they are capitals.
  return firstGrapheme(upper) === upper ? upper : letter;
}

function firstGrapheme(text: string): string {
  const [first] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text);
  return first?.segment ?? '';
}
