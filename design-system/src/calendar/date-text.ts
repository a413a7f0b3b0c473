/** Reads dates as people type them. */
import { dateOrder, monthNames } from './calendar-locale.ts';
import type { DatePart } from './calendar-locale.ts';
import { isIsoDate, isoOf, isRealDate } from './calendar-math.ts';
import type { DateParts } from './calendar-math.ts';

/** What helps to understand a date. */
export interface ReadingRules {
  locale: string;
  /** The latest year that two digits can stand for; none: two digits are not understood. */
  latestYear?: number;
}

/** Years ahead of today that two digits may still mean. */
export const YEARS_AHEAD = 20;

/**
 * Reads `11/25/2026`, `25.11.2026`, `11252026`, `Nov 25 2026`, `25 nov 2026`,
 * `2026-11-25` and the like, numbers in the order of the language.
 * @returns The numbers as typed, though there may be no such day; nothing if it is no date.
 */
export function readDate(text: string, { locale, latestYear }: ReadingRules): DateParts | undefined {
  const plain = withLatinDigits(text.normalize('NFKC').trim());
  if (isIsoDate(plain)) return readNumbers(plain.split('-'), ['year', 'month', 'day'], undefined);
  const numbers = plain.match(/\d+/g) ?? [];
  const named = namedMonth(plain, locale);
  if (named === 'several') return undefined;
  if (named !== undefined) return readNamed(numbers, named, latestYear);
  const [only = ''] = numbers;
  if (numbers.length === 1) return readRun(only, dateOrder(locale));
  return readNumbers(numbers, only.length === 4 ? ['year', 'month', 'day'] : dateOrder(locale), latestYear);
}

/** Like `readDate`; '' unless it is a day that exists. */
export function readIso(text: string, rules: ReadingRules): string {
  const parts = readDate(text, rules);
  return parts !== undefined && isRealDate(parts) ? isoOf(parts) : '';
}

/** Digits of Arabic and Persian keyboards become 0 to 9. */
export function withLatinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

function readNumbers(numbers: string[], order: DatePart[], latestYear: number | undefined): DateParts | undefined {
  if (numbers.length !== 3) return undefined;
  const of = (part: DatePart) => numbers[order.indexOf(part)] ?? '';
  const year = readYear(of('year'), latestYear);
  if (year === undefined || of('month').length > 2 || of('day').length > 2) return undefined;
  return { year, month: Number(of('month')), day: Number(of('day')) };
}

/** Eight digits without anything between them. */
function readRun(digits: string, order: DatePart[]): DateParts | undefined {
  if (digits.length !== 8) return undefined;
  for (const parts of [order, ['year', 'month', 'day'] as DatePart[]]) {
    let at = 0;
    const numbers = parts.map((part) => digits.slice(at, (at += part === 'year' ? 4 : 2)));
    const read = readNumbers(numbers, parts, undefined);
    if (read !== undefined && isRealDate(read)) return read;
  }
  return undefined;
}

function readNamed(numbers: string[], month: number, latestYear: number | undefined): DateParts | undefined {
  const [first = '', second = ''] = numbers;
  if (numbers.length !== 2) return undefined;
  const order: DatePart[] = first.length === 4 ? ['year', 'month', 'day'] : ['day', 'month', 'year'];
  return readNumbers([first, String(month), second], order, latestYear);
}

function readYear(digits: string, latestYear: number | undefined): number | undefined {
  if (digits.length === 4) return Number(digits);
  if (digits.length !== 2 || latestYear === undefined) return undefined;
  // The last year with these digits that is not after the latest one.
  return latestYear - ((((latestYear - Number(digits)) % 100) + 100) % 100);
}

/** The one month that the words of the text name. */
function namedMonth(text: string, locale: string): number | 'several' | undefined {
  const words = (text.match(/\p{L}[\p{L}\p{M}]+/gu) ?? []).map(plainWord).filter((word) => word.length >= 3);
  // English names are understood everywhere: they stand on letters and tickets.
  const months = new Set(words.map((word) => monthLike(word, locale) ?? monthLike(word, 'en')).filter((month) => month !== undefined));
  return months.size > 1 ? 'several' : [...months][0];
}

function monthLike(word: string, locale: string): number | undefined {
  const short = monthNames(locale, 'short').map(plainWord);
  const found = monthNames(locale).flatMap((name, index) => {
    const start = short[index] ?? '';
    // Some languages bend the name beside a day, but only its end.
    return plainWord(name).startsWith(word) || (start.length >= 3 && word.startsWith(start)) ? [index + 1] : [];
  });
  // What could be several months is the word for “month”.
  return found.length === 1 ? found[0] : undefined;
}

function plainWord(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\p{M}.\s]/gu, '')
    .toLowerCase();
}
