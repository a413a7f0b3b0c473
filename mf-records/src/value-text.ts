/** A value, its unit and its range in the reader's language, with the digits that were sent. */
import { msg, str } from '@lit/localize';
import type { ResultComponent } from '@portal/bff/contract/records';
import { formatTag } from '@portal/shell/contract';
import type { Locale } from '@portal/shell/contract';

type Measured = Omit<ResultComponent, 'name'>;

/**
 * A decimal as the language writes it. All digits stay, and no more come: the
 * precision of a laboratory's number means something. What is no plain decimal
 * (a number with an exponent) stays as it is.
 */
export function formatDecimal(digits: string, locale: Locale): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(digits);
  if (!match) return digits;
  const [, sign = '', whole = '0', fraction] = match;
  const format = new Intl.NumberFormat(formatTag(locale));
  const point = fraction === undefined ? '' : (format.formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.');
  return `${sign}${format.format(BigInt(whole))}${point}${fraction ?? ''}`;
}

/** UCUM's codes for what people write otherwise, each for a whole part of a unit. A "u" that is not here is no micro sign. */
const PARTS: Readonly<Record<string, string>> = {
  uL: 'µL',
  ul: 'µL',
  um: 'µm',
  um3: 'µm³',
  ug: 'µg',
  umol: 'µmol',
  uU: 'µU',
  'u[iU]': 'µIU',
  'u[IU]': 'µIU',
  uEq: 'µEq',
  ukat: 'µkat',
  us: 'µs',
  uV: 'µV',
  '[iU]': 'IU',
  '[IU]': 'IU',
  'm[iU]': 'mIU',
  'm[IU]': 'mIU',
  'k[iU]': 'kIU',
  'k[IU]': 'kIU',
  'mm[Hg]': 'mmHg',
  '[degF]': '°F',
  Cel: '°C',
  '[lb_av]': 'lb',
  '[oz_av]': 'oz',
  '[in_i]': 'in',
  '[ft_i]': 'ft',
  '[pH]': 'pH',
  m2: 'm²',
  '10*3': '10³',
  '10*6': '10⁶',
  '10*9': '10⁹',
  '10*12': '10¹²',
};

const annotation = (text: string): string => text.replace(/_m2\b/, ' m²').replaceAll('_', ' ');

/** One part of a unit, between strokes and points; as it was sent where nobody can be certain. */
function partText(part: string): string {
  const known = Object.hasOwn(PARTS, part) ? PARTS[part] : undefined;
  if (known !== undefined) return known;
  const named = /^([^{}]*)\{([^{}]*)\}$/.exec(part);
  if (!named) return part;
  const [, code = '', words = ''] = named;
  return code === '' ? annotation(words) : `${partText(code)} ${annotation(words)}`;
}

/** A unit as people write it: "mm[Hg]" is "mmHg", "10*3/uL" is "10³/µL"; all others as they were sent. */
export function unitText(unit: string | null): string {
  return (unit ?? '').split('/').map(partText).join('/');
}

/** How comparators are written. */
export const SIGNS: Readonly<Record<string, string>> = { '<': '<', '<=': '≤', '>=': '≥', '>': '>' };

function amount(number: number, digits: string | null, unit: string | null, locale: Locale, comparator: string | null = null): string {
  const sign = comparator ? (SIGNS[comparator] ?? comparator) : null;
  return [sign, formatDecimal(digits ?? plain(number), locale), unitText(unit)].filter(Boolean).join(' ');
}

/** A number without digits of its own, never with an exponent. */
const plain = (number: number): string =>
  /e/.test(String(number)) ? number.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 }) : String(number);

/** Why there is no value. */
function absentText({ absentReason, absentText: own }: Pick<Measured, 'absentReason' | 'absentText'>): string | null {
  if (own) return own;
  switch (absentReason) {
    case null:
      return null;
    case 'not-performed':
      return msg('This test was not done', { id: 'records.absent.not-performed' });
    case 'error':
    case 'not-a-number':
      return msg('The lab couldn’t measure this', { id: 'records.absent.error' });
    case 'asked-declined':
      return msg('No answer was given', { id: 'records.absent.declined' });
    case 'not-asked':
      return msg('This was not asked', { id: 'records.absent.not-asked' });
    case 'masked':
    case 'not-permitted':
      return msg('The lab does not share this value here. Ask your clinic.', { id: 'records.absent.masked' });
    case 'not-applicable':
      return msg('Does not apply', { id: 'records.absent.not-applicable' });
    case 'temp-unknown':
      return msg('Not known yet', { id: 'records.absent.not-yet' });
    case 'recording':
      return msg('This is a recording. Ask your clinic to show it to you.', { id: 'records.absent.recording' });
    case 'as-text':
      return msg('Written in the report', { id: 'records.absent.as-text' });
    case 'negative-infinity':
      return msg('Too low to measure', { id: 'records.absent.too-low' });
    case 'positive-infinity':
      return msg('Too high to measure', { id: 'records.absent.too-high' });
    default:
      return msg('The lab does not know this value', { id: 'records.absent.unknown' });
  }
}

/** Answers that FHIR has no words for. */
function answerText(text: string): string {
  if (text === 'Yes') return msg('Yes', { id: 'records.value.yes' });
  if (text === 'No') return msg('No', { id: 'records.value.no' });
  return text;
}

/** "6.8 %", "< 5 mg/dL", "Negative", or why there is none; `null` where the laboratory said nothing. */
export function valueText(
  value: Pick<Measured, 'number' | 'digits' | 'comparator' | 'unit' | 'text' | 'absentReason' | 'absentText'>,
  locale: Locale,
): string | null {
  if (value.number !== null) return amount(value.number, value.digits, value.unit, locale, value.comparator);
  return value.text === null ? absentText(value) : answerText(value.text);
}

type Range = Pick<Measured, 'referenceLow' | 'referenceHigh' | 'referenceLowDigits' | 'referenceHighDigits' | 'referenceUnit' | 'referenceText' | 'unit'>;

/** The usual range in words, or `null` when the laboratory gave none. */
export function rangeText(value: Range, locale: Locale): string | null {
  const { referenceLow: low, referenceHigh: high, referenceLowDigits, referenceHighDigits } = value;
  const unit = value.referenceUnit ?? value.unit;
  if (low !== null && high !== null) {
    const from = amount(low, referenceLowDigits, null, locale);
    const to = amount(high, referenceHighDigits, unit, locale);
    return msg(str`${from} to ${to}`, { id: 'records.range.between' });
  }
  if (low !== null) return msg(str`${amount(low, referenceLowDigits, unit, locale)} or more`, { id: 'records.range.from' });
  if (high !== null) return msg(str`${amount(high, referenceHighDigits, unit, locale)} or less`, { id: 'records.range.to' });
  return value.referenceText;
}
