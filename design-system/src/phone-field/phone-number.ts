/** Reads and writes phone numbers. Kept as E.164 (ITU-T): `+`, country code, number. */
import { plainDigits } from '../forms/plain-digits.ts';

/** What is wrong with a text that is no phone number. */
export type PhoneProblem = 'letters' | 'national' | 'international';

/** Country codes of one and two digits; all others have three (ITU-T E.164, list of assigned codes). */
const SHORT_CODES = /^(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/** North America: an area code and an exchange that start with 2 to 9. */
const NORTH_AMERICAN = /^1[2-9]\d{2}[2-9]\d{6}$/;

/**
 * @param text - As typed or pasted: `(507) 555-0123`, `tel:+1-507-555-0123`, `011 …`.
 * @param countryCode - Of numbers without `+`.
 * @returns The number as E.164, or what is wrong with it.
 */
export function readPhone(text: string, countryCode = '1'): { e164: string } | { problem: PhoneProblem } {
  const plain = plainDigits(text).trim().replace(/^tel:/i, '');
  // Letters, `#`, `*`, `,` and `;` lead to an extension, which E.164 does not know.
  if (/[\p{L}#*,;]/u.test(plain)) return { problem: 'letters' };
  const international = internationalDigits(plain, countryCode);
  const digits = international ?? nationalDigits(plain.replace(/\D/g, ''), countryCode);
  const isValid = digits.startsWith('1') ? NORTH_AMERICAN.test(digits) : /^[2-9]\d{6,14}$/.test(digits);
  if (isValid && !/\d.*\+/.test(plain)) return { e164: `+${digits}` };
  return { problem: international === undefined ? 'national' : 'international' };
}

/**
 * @param e164 - A number as `readPhone` gives it.
 * @returns As people read it: `(507) 555-0123` at home, `+44 …` from elsewhere; other texts as they are.
 */
export function writePhone(e164: string, countryCode = '1'): string {
  const digits = /^\+(\d+)$/.exec(e164)?.[1];
  if (digits === undefined) return e164;
  if (countryCode === '1' && NORTH_AMERICAN.test(digits)) return `(${digits.slice(1, 4)}) ${digits.slice(4, 7)}-${digits.slice(7)}`;
  const code = SHORT_CODES.exec(digits)?.[0] ?? digits.slice(0, 3);
  return `+${code} ${inGroups(digits.slice(code.length))}`.trim();
}

/** The digits after the country's way to dial abroad, or nothing for a number at home. */
function internationalDigits(text: string, countryCode: string): string | undefined {
  // `+44 (0)20 …`: the zero is dialed only inside the country.
  if (/^\D*\+/.test(text)) return text.replace('(0)', '').replace(/\D/g, '');
  const digits = text.replace(/\D/g, '');
  const prefix = countryCode === '1' && digits.startsWith('011') ? '011' : '00';
  return digits.startsWith(prefix) ? digits.slice(prefix.length) : undefined;
}

function nationalDigits(digits: string, countryCode: string): string {
  if (countryCode === '1') return digits.length === 11 && digits.startsWith('1') ? digits : `1${digits}`;
  // Italy alone keeps the zero that other countries drop.
  return countryCode + (countryCode === '39' ? digits : digits.replace(/^0/, ''));
}

function inGroups(digits: string): string {
  return digits.length > 4 ? `${digits.slice(0, 3)} ${inGroups(digits.slice(3))}` : digits;
}
