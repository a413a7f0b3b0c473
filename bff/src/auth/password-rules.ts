/**
 * Which passwords are good enough (NIST SP 800-63B rev. 4): long ones, of any
 * characters, that are neither widely used nor made of what is known about the
 * person. Nothing here needs a server, so pages use it while somebody types;
 * the list of common passwords is passed in, and stays on the server.
 */

/** Fewest characters of a password that is the only proof. */
export const PASSWORD_MIN = 15;
/** Fewest where a code is asked for as well. */
export const PASSWORD_MIN_WITH_CODE = 8;
export const PASSWORD_MAX = 128;

/** Why a password is not taken. Stable: pages choose their words by it. */
export type PasswordProblem = 'too-short' | 'too-long' | 'common' | 'about-you';

export interface PasswordContext {
  /** Whether this person is asked for a code at sign-in. */
  readonly hasSecondFactor?: boolean;
  /** What others know: names, username, e-mail address, birth date, the portal's name. */
  readonly known?: readonly string[];
  /** Whether a text in lower case is on the list of common and breached passwords. */
  isListed?(text: string): boolean;
}

/** Whether a password is long enough to be the only proof. */
export const standsAlone = (password: string): boolean => passwordLength(password) >= PASSWORD_MIN;

/** Rows, columns and alphabets along which fingers and minds slide. */
const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
  'azertyuiop',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  '1q2w3e4r5t6y7u8i9o0p',
  'qazwsxedcrfvtgbyhnujm',
].flatMap((row) => [row, [...row].toReversed().join('')]);
const SHORTEST_RUN = 4;
/** Words that say what it is and nothing more. */
const EMPTY_WORDS = [
  'password',
  'passwort',
  'contrasena',
  'contraseña',
  'clave',
  'welcome',
  'letmein',
  'secret',
  'portal',
  'patient',
  'health',
  'login',
  'admin',
];
/** What must be left of a password without its runs and empty words. */
const LEAST_CORE = 7;
/** What must be left of it without what is known of the person. */
const LEAST_OWN = 8;
const LEAST_DIFFERENT = 5;
const SHORTEST_WORD = 4;

/** Why this password is not taken, or `null`. What is typed counts exactly: no space is cut off, no case changed. */
export function findPasswordProblem(
  password: string,
  { hasSecondFactor = false, known = [], isListed = () => false }: PasswordContext = {},
): PasswordProblem | null {
  // Before anything reads it whole: it may be a megabyte.
  if (password.length > PASSWORD_MAX * 2) return 'too-long';
  const length = passwordLength(password);
  if (length > PASSWORD_MAX) return 'too-long';
  if (length < (hasSecondFactor ? PASSWORD_MIN_WITH_CODE : PASSWORD_MIN)) return 'too-short';
  const text = password.normalize('NFKC').toLowerCase();
  if (isAboutPerson(text, known)) return 'about-you';
  return isCommon(text, isListed) ? 'common' : null;
}

/** Characters as a person counts them, nearly: an emoji is one or two, never four. */
export function passwordLength(password: string): number {
  return [...password.normalize('NFKC')].length;
}

function isCommon(text: string, isListed: (text: string) => boolean): boolean {
  const plain = withoutDisguise(text);
  if ([text, plain, trimmed(text), trimmed(plain)].some(isListed)) return true;
  if (new Set(text).size < LEAST_DIFFERENT || isRepeated(text)) return true;
  return [text, plain].some((each) => substance(without(withoutRuns(each), EMPTY_WORDS)) < LEAST_CORE);
}

function isAboutPerson(text: string, known: readonly string[]): boolean {
  const words = known.flatMap((each) => [each, ...each.split(/[^\p{L}\p{N}]+/u), each.replaceAll(/[^\p{L}\p{N}]+/gu, '')]);
  const distinct = [...new Set(words.map((word) => withoutDisguise(word.normalize('NFKC').toLowerCase())))].filter((word) => [...word].length >= SHORTEST_WORD);
  const plain = withoutDisguise(text);
  const left = without(plain, distinct);
  return left !== plain && substance(withoutRuns(left)) < LEAST_OWN;
}

const DISGUISES: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's', '!': 'i' };

/** `p4$$w0rd` as `password`. */
function withoutDisguise(text: string): string {
  return text.replaceAll(/[0-9@$!]/g, (sign) => DISGUISES[sign] ?? sign);
}

/** The word in `!!word123`. */
function trimmed(text: string): string {
  return text.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}

/** How much there is beside spaces and punctuation; an emoji counts. */
function substance(text: string): number {
  return [...text.replaceAll(/[\s\p{P}\p{Sm}\p{Sc}\p{Sk}]/gu, '')].length;
}

/** Longest words first, so that no part of one is left behind. */
function without(text: string, words: readonly string[]): string {
  return words.toSorted((a, b) => b.length - a.length).reduce((left, word) => left.replaceAll(word, ' '), text);
}

/** Whether the text is one piece again and again, the last perhaps cut off. */
function isRepeated(text: string): boolean {
  for (let period = 1; period <= text.length / 2; period += 1) {
    if (text.slice(period) === text.slice(0, text.length - period)) return true;
  }
  return false;
}

function withoutRuns(text: string): string {
  let left = '';
  for (let at = 0; at < text.length;) {
    const length = runLength(text, at);
    if (length < SHORTEST_RUN) left += text.charAt(at);
    at += length < SHORTEST_RUN ? 1 : length;
  }
  return left;
}

/** How far a run goes from here: along a row, or of one character. */
function runLength(text: string, from: number): number {
  let longest = 1;
  while (text.charAt(from + longest) === text.charAt(from)) longest += 1;
  for (const row of ROWS) {
    let length = longest + 1;
    while (from + length <= text.length && row.includes(text.slice(from, from + length))) longest = length++;
  }
  return longest;
}
