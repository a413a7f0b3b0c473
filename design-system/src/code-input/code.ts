/** Reads one-time codes as people type and paste them. */
import { plainDigits } from '../forms/plain-digits.ts';

/** Which characters a code is made of. */
export type CodeKind = 'digits' | 'alphanumeric';

/** Keeps what can be part of a code: no spaces or hyphens, letters as capitals, no more than `length`. */
export function cleanCode(text: string, kind: CodeKind, length = Infinity): string {
  const plain = plainDigits(text).toUpperCase();
  const kept = plain.replace(kind === 'digits' ? /[^0-9]/g : /[^0-9A-Z]/g, '');
  return kept.slice(0, length);
}
