/** Reads and writes amounts of money. Kept in the smallest unit as a whole number: `123450` for $1,234.50. */
import { readDecimal, writeDecimal } from '../forms/decimal-text.ts';

/** How a currency is written in a language. */
export interface CurrencyStyle {
  /** Its sign, such as `$`. */
  symbol: string;
  /** Whether the sign stands before the number. */
  isBefore: boolean;
  /** Its name, for screen readers: `US dollars`. */
  name: string;
  /** Digits of the smallest unit: 2 for cents. */
  digits: number;
}

/** Whether a text is an amount in the kept form. */
export const isAmount = (text: string): boolean => /^-?\d+$/.test(text);

/**
 * @param locale - BCP 47 tag.
 * @param currency - ISO 4217 code.
 */
export function currencyStyle(locale: string, currency: string): CurrencyStyle {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  const parts = format.formatToParts(1).map(({ type, value }) => ({ type: String(type), value }));
  const at = parts.findIndex(({ type }) => type === 'currency');
  const names = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'name' }).formatToParts(2);
  return {
    symbol: parts[at]?.value ?? currency,
    isBefore: at < parts.findIndex(({ type }) => type === 'integer'),
    name: names.find(({ type }) => type === 'currency')?.value ?? currency,
    digits: format.resolvedOptions().maximumFractionDigits ?? 2,
  };
}

/**
 * @param text - As typed: `1,234.50`, `$12`, `12,5 €`, `USD 3`.
 * @param style - Of the currency in that language.
 * @returns The amount in the kept form, or nothing for what is none.
 */
export function readAmount(text: string, locale: string, currency: string, { symbol, digits }: CurrencyStyle): string | undefined {
  const bare = text.replace(new RegExp(`${currency}|[A-Z]{0,2}\\p{Sc}`, 'giu'), '').replace(symbol, '');
  const [whole = '', fraction = ''] = readDecimal(bare, locale)?.split('.') ?? [];
  if (whole === '' || fraction.length > digits) return undefined;
  const sign = whole.startsWith('-') ? '-' : '';
  return sign + (whole.replace('-', '') + fraction.padEnd(digits, '0')).replace(/^0+(?=\d)/, '');
}

/** @param amount - In the kept form. */
export function writeAmount(amount: string, locale: string, digits: number): string {
  const [, sign = '', number = ''] = /^(-?)(\d+)$/.exec(amount) ?? [];
  const padded = number.padStart(digits + 1, '0');
  const whole = padded.slice(0, padded.length - digits);
  return writeDecimal(`${sign}${whole}.${padded.slice(padded.length - digits)}`, locale, digits);
}
