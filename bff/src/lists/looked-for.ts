/**
 * Text that is looked for, as a pattern of PostgreSQL (`~`) that finds it in
 * capital and small letters, with and without accents: what "small" is depends
 * on how a database was set up, this does not.
 */

/** Letters by the plain small letter that they are forms of. */
const FORMS = new Map<string, string>();
for (let code = 0xc0; code < 0x250; code += 1) {
  const letter = String.fromCodePoint(code);
  const plain = plainOf(letter);
  if (plain !== letter.toLowerCase() && /^[a-z]$/.test(plain)) FORMS.set(plain, (FORMS.get(plain) ?? '') + letter);
}

/** Letters, digits and marks as they are; blanks stand for any number of them. */
export function patternOf(text: string): string {
  return [...text.normalize('NFC').trim().replaceAll(/\s+/g, ' ')].map(classOf).join('');
}

function classOf(char: string): string {
  if (char === ' ') return String.raw`\s+`;
  if (!/\p{L}/u.test(char)) return /[\p{N}\p{M}]/u.test(char) ? char : escaped(char);
  const plain = plainOf(char);
  const forms = new Set([char.toLowerCase(), char.toUpperCase(), plain, plain.toUpperCase(), ...(FORMS.get(plain) ?? '')]);
  return `[${[...forms].filter((form) => [...form].length === 1).join('')}]`;
}

/** In ASCII only marks can mean something. */
const escaped = (char: string): string => (char < '\u0080' ? `\\${char}` : char);

function plainOf(letter: string): string {
  return letter.normalize('NFD').charAt(0).toLowerCase();
}
