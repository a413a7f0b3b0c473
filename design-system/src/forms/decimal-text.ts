/** Reads and writes decimal numbers as people of a language do. The plain form is `-1234.5`. */
import { plainDigits } from './plain-digits.ts';

/** More digits than a JavaScript number holds exactly. */
const MOST_DIGITS = 15;

const PLAIN = /^-?\d+(?:\.\d+)?$/;

/** Whether a text is a number in the plain form. */
export const isPlainNumber = (text: string): boolean => PLAIN.test(text);

/**
 * The last of two different marks is the decimal one, in any language. A lone
 * mark is what it is in the language; the one of thousands is taken as decimal
 * where no group of three digits follows, so that `12,5` works everywhere.
 * @param text - As typed: `1,234.5`, `1.234,5`, `1 234,5`, `−3`.
 * @param locale - BCP 47 tag.
 * @returns The plain form, or nothing for what is no number.
 */
export function readDecimal(text: string, locale: string): string | undefined {
  // Spaces, apostrophes and marks of direction say nothing; the minus, and the two marks of Arabic, have other forms.
  const bare = plainDigits(text)
    .replace(/[\s\u200e\u200f\u061c'’\u066c]/g, '')
    .replace('\u2212', '-');
  const own = decimalMark(locale);
  const [, sign = '', body = ''] = /^([-+]?)([\d.,]*\d[\d.,]*)$/.exec(bare.replace('\u066b', own)) ?? [];
  const mark = markOf(body, own);
  const at = mark === '' ? body.length : body.lastIndexOf(mark);
  const whole = withoutGroups(body.slice(0, at), mark);
  const fraction = body.slice(at + 1);
  if (whole === undefined || !/^\d*$/.test(fraction) || (whole === '' && fraction === '')) return undefined;
  return whole.length + fraction.length > MOST_DIGITS ? undefined : plain(sign, whole, fraction);
}

/**
 * @param value - In the plain form.
 * @param locale - BCP 47 tag.
 * @param decimals - Digits after the mark; as many as there are by default.
 */
export function writeDecimal(value: string, locale: string, decimals?: number): string {
  return Number(value).toLocaleString(locale, { minimumFractionDigits: decimals ?? 0, maximumFractionDigits: decimals ?? MOST_DIGITS });
}

function decimalMark(locale: string): '.' | ',' {
  return (1.5).toLocaleString(locale, { numberingSystem: 'latn' }).includes(',') ? ',' : '.';
}

/** The decimal mark of a text, or '' if it has none. */
function markOf(body: string, own: '.' | ','): '' | '.' | ',' {
  const comma = body.lastIndexOf(',');
  const dot = body.lastIndexOf('.');
  if (comma >= 0 && dot >= 0) return comma > dot ? ',' : '.';
  if (comma < 0 && dot < 0) return '';
  const mark = comma >= 0 ? ',' : '.';
  if (body.indexOf(mark) !== body.lastIndexOf(mark)) return '';
  return mark !== own && /^[1-9]\d{0,2}[.,]\d{3}$/.test(body) ? '' : mark;
}

/** The digits without marks of thousands; nothing if these stand in the wrong places. */
function withoutGroups(whole: string, mark: string): string | undefined {
  if (/^\d*$/.test(whole)) return whole;
  // Groups of two are those of India: 12,34,567.
  const isGrouped = /^\d{1,3}([.,])(?:\d{2,3}\1)*\d{3}$/.test(whole) && (mark === '' || !whole.includes(mark));
  return isGrouped ? whole.replace(/[.,]/g, '') : undefined;
}

function plain(sign: string, whole: string, fraction: string): string {
  const digits = whole.replace(/^0+(?=\d)/, '') || '0';
  const rest = fraction.replace(/0+$/, '');
  const number = rest === '' ? digits : `${digits}.${rest}`;
  return sign === '-' && number !== '0' ? `-${number}` : number;
}
