/** The word list of `docs/words.md`: how it is read, and how a text is held to it. */

export interface Term {
  readonly concept: string;
  /** What to write, by language. */
  readonly write: Readonly<Record<'en' | 'es', string>>;
  /** What not to write, by language. A `*` at the end stands for any ending. */
  readonly not: Readonly<Record<'en' | 'es', readonly string[]>>;
}

/** @throws {Error} for a row that has not six cells */
export function readWordList(markdown: string): Term[] {
  const rows = markdown.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((line) => {
    const cells = line.split('|').slice(1, -1);
    if (cells.length !== 6) throw new Error(`This row of the word list has not six cells: ${line}`);
    const [concept = '', en = '', es = '', notEn = '', notEs = ''] = cells.map((cell) => cell.trim());
    return { concept, write: { en, es }, not: { en: variants(notEn), es: variants(notEs) } };
  });
}

const variants = (cell: string): string[] =>
  cell
    .split(';')
    .map((variant) => variant.trim())
    .filter((variant) => variant !== '');

/** What a text should not say, each with what to write instead. */
export function wrongWords(terms: readonly Term[], text: string, language: 'en' | 'es'): { readonly says: string; readonly write: string }[] {
  return terms.flatMap(({ write, not }) =>
    not[language].filter((variant) => says(text, variant)).map((variant) => ({ says: variant, write: write[language] })),
  );
}

const patterns = new Map<string, RegExp>();

/** Whole words only; a mark such as « anywhere. */
function says(text: string, variant: string): boolean {
  let pattern = patterns.get(variant);
  if (!pattern) {
    const words = variant.replace(/\*$/, '').replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&');
    const isMark = !/\p{L}/u.test(variant);
    const ending = variant.endsWith('*') ? '' : '(?![\\p{L}\\p{N}])';
    pattern = isMark ? new RegExp(words, 'u') : new RegExp(`(?<![\\p{L}\\p{N}-])${words}${ending}`, 'iu');
    patterns.set(variant, pattern);
  }
  return pattern.test(text);
}
