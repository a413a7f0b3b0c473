/**
 * The typeface of documents: Atkinson Hyperlegible Next, as on pages, in the form
 * that PDFs embed. Read once in a process.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { create } from 'fontkit';

const PACKAGE = '@expo-google-fonts/atkinson-hyperlegible-next';
const FILES = { regular: '400Regular/AtkinsonHyperlegibleNext_400Regular.ttf', bold: '700Bold/AtkinsonHyperlegibleNext_700Bold.ttf' } as const;

export type Face = keyof typeof FILES;

export interface Typeface {
  readonly files: Readonly<Record<Face, Buffer>>;
  /** Text that it can draw, in one line. */
  plain(text: string): string;
  /** The same, with the lines that somebody wrote. */
  lines(text: string): string;
}

let loading: Promise<Typeface> | undefined;

export function loadTypeface(): Promise<Typeface> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Typeface> {
  const { resolve } = createRequire(import.meta.url);
  const [regular, bold] = await Promise.all([FILES.regular, FILES.bold].map((file) => readFile(resolve(`${PACKAGE}/${file}`))));
  if (!regular || !bold) throw new Error('The typeface of documents is not installed.');
  const font = create(regular);
  if (!('characterSet' in font)) throw new Error('The typeface of documents is one file for each weight.');
  const has = new Set(font.characterSet);
  const plain = (text: string): string => drawable(text.replaceAll(/\s+/gu, ' ').trim(), has);
  return { files: { regular, bold }, plain, lines: (text) => text.split(/\r?\n/).map(plain).join('\n') };
}

/**
 * A letter that the typeface does not have is drawn without its marks, as names are spelled where
 * there is no such key; one that has no such form is a question mark, never an empty box.
 * What is not seen (marks of direction and the like) is left out: it could only mislead.
 */
function drawable(text: string, has: ReadonlySet<number>): string {
  const knows = (char: string): boolean => has.has(char.codePointAt(0) ?? 0);
  let drawn = '';
  for (const char of text.normalize('NFC').replaceAll(/[\p{Cc}\p{Cf}]/gu, '')) {
    const base = knows(char) ? char : char.normalize('NFKD').replaceAll(/\p{M}/gu, '');
    drawn += [...base].every(knows) ? base : '?';
  }
  return drawn;
}
