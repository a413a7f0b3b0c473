/**
 * Finding choices by what was typed, whatever the case and the accents, and
 * marking what was found. No DOM here.
 */

/** One choice of a `ds-combobox`. */
export interface ComboboxOption {
  value: string;
  label: string;
  /** A second line; it is searched too. */
  description?: string;
  /** Heading under which the choice stands. */
  group?: string;
  disabled?: boolean;
}

/** A stretch of a label, and whether it was typed. */
export interface LabelPart {
  text: string;
  matches: boolean;
}

/** Choices under one heading; `label` is empty for those without. */
export interface OptionGroup<Item> {
  label: string;
  options: Item[];
}

/** Letters that are letters of their own, not a letter with an accent. */
const OWN_LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', ı: 'i', þ: 'th' };

/** A text in small letters without accents, as it is compared. */
export function fold(text: string): string {
  const bare = text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  // Small letters of some capitals bring an accent of their own.
  return bare.replace(/\p{M}+/gu, '').replace(/[ßæœøđðłıþ]/g, (letter) => OWN_LETTERS[letter] ?? letter);
}

/** The words that were typed. */
export function wordsOf(query: string): string[] {
  return fold(query)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** @returns The items in which every word of the query stands somewhere, in their order. */
export function filterByWords<Item>(items: readonly Item[], query: string, textOf: (item: Item) => string): Item[] {
  const words = wordsOf(query);
  return items.filter((item) => {
    const text = fold(textOf(item));
    return words.every((word) => text.includes(word));
  });
}

/** @returns The label in parts that together are the label again. */
export function matchParts(label: string, query: string): LabelPart[] {
  const marked = markedLetters(label, wordsOf(query));
  const parts: LabelPart[] = [];
  for (const [index, letter] of lettersOf(label).entries()) {
    const matches = marked.has(index);
    const last = parts.at(-1);
    if (last?.matches === matches) last.text += letter;
    else parts.push({ text: letter, matches });
  }
  return parts;
}

/** Puts items under their headings, in the order in which those first come. */
export function groupOptions<Item extends { group?: string }>(items: readonly Item[]): OptionGroup<Item>[] {
  const groups = new Map<string, OptionGroup<Item>>();
  for (const item of items) {
    const label = item.group ?? '';
    const group = groups.get(label) ?? { label, options: [] };
    group.options.push(item);
    groups.set(label, group);
  }
  return [...groups.values()];
}

/** A letter with the accents that follow it. */
function lettersOf(text: string): string[] {
  return text.match(/.\p{M}*/gsu) ?? [];
}

function markedLetters(label: string, words: readonly string[]): Set<number> {
  // Folding can change the number of characters, so each remembers its letter.
  let folded = '';
  const letterAt: number[] = [];
  for (const [index, letter] of lettersOf(label).entries()) {
    const bare = fold(letter);
    folded += bare;
    for (let each = 0; each < bare.length; each += 1) letterAt.push(index);
  }
  const marked = new Set<number>();
  for (const word of words) {
    for (let start = folded.indexOf(word); start !== -1; start = folded.indexOf(word, start + word.length)) {
      for (const index of letterAt.slice(start, start + word.length)) marked.add(index);
    }
  }
  return marked;
}
