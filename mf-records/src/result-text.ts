/** How results are put into words, the same in lists, on their page and on the card. */
import { msg, str } from '@lit/localize';
import type { ResultFlag, ResultSummary, ResultValue } from '@portal/bff/contract/records';
import { formatTag } from '@portal/shell/contract';
import type { Locale } from '@portal/shell/contract';

/** Words and tone of a badge. */
export interface Badge {
  readonly tone: 'neutral' | 'info' | 'success' | 'warning' | 'danger';
  readonly text: string;
}

/** What to say about a whole report. */
export function summaryBadge({ flag, status }: Pick<ResultSummary, 'flag' | 'status'>): Badge {
  if (status === 'cancelled') return { tone: 'neutral', text: msg('Cancelled', { id: 'records.summary.cancelled' }) };
  switch (flag) {
    case 'critical':
      return { tone: 'danger', text: msg('Far outside usual range', { id: 'records.summary.critical' }) };
    case 'abnormal':
      return { tone: 'warning', text: msg('Outside usual range', { id: 'records.summary.abnormal' }) };
    case 'normal':
      return { tone: 'success', text: msg('In usual range', { id: 'records.summary.normal' }) };
    case 'unknown':
      return { tone: 'neutral', text: msg('No rating from the lab', { id: 'records.summary.unknown' }) };
  }
}

/** A note on a report that may still change or was changed; `null` for a final one. */
export function statusText(status: string): string | null {
  switch (status) {
    case 'registered':
      return msg('Still being worked on', { id: 'records.status.registered' });
    case 'partial':
    case 'preliminary':
      return msg('Early result, not final yet', { id: 'records.status.preliminary' });
    case 'amended':
    case 'corrected':
    case 'appended':
      return msg('Corrected by the lab', { id: 'records.status.corrected' });
    default:
      return null;
  }
}

/** What to say about one value; `null` where the laboratory did not judge it. */
export function flagBadge(flag: ResultFlag | null): Badge | null {
  switch (flag) {
    case 'normal':
      return { tone: 'success', text: msg('In usual range', { id: 'records.flag.normal' }) };
    case 'low':
      return { tone: 'warning', text: msg('Lower than usual range', { id: 'records.flag.low' }) };
    case 'high':
      return { tone: 'warning', text: msg('Higher than usual range', { id: 'records.flag.high' }) };
    case 'critical-low':
      return { tone: 'danger', text: msg('Much lower than usual range', { id: 'records.flag.critical-low' }) };
    case 'critical-high':
      return { tone: 'danger', text: msg('Much higher than usual range', { id: 'records.flag.critical-high' }) };
    case 'critical':
      return { tone: 'danger', text: msg('Very different from usual', { id: 'records.flag.critical' }) };
    case 'abnormal':
      return { tone: 'warning', text: msg('Different from usual', { id: 'records.flag.abnormal' }) };
    case null:
      return null;
  }
}

/** A number as the language writes it. */
export function formatNumber(value: number, locale: Locale): string {
  return new Intl.NumberFormat(formatTag(locale), { maximumFractionDigits: 4 }).format(value);
}

/** What UCUM's plain-text codes stand for where people write it otherwise. */
const UNIT_SPELLINGS: readonly (readonly [pattern: RegExp, spelling: string])[] = [
  [/\[([^\]]*)\]/g, '$1'],
  [/10\*3\b/g, '10³'],
  [/10\*6\b/g, '10⁶'],
  [/\bu(?=[A-Za-z])/g, 'µ'],
  [/\{([^}]*)\}/g, '$1'],
  [/_m2\b/g, ' m²'],
];

/** A UCUM unit as people write it: "mm[Hg]" is "mmHg", "10*3/uL" is "10³/µL". */
export function unitText(unit: string | null): string {
  return UNIT_SPELLINGS.reduce((text, [pattern, spelling]) => text.replace(pattern, spelling), unit ?? '');
}

const SIGNS: Readonly<Record<string, string>> = { '<': '<', '<=': '≤', '>=': '≥', '>': '>' };

/** "6.8 %", "< 5 mg/dL", "Negative", or the parts of a measurement with several values. */
export function valueText(value: Pick<ResultValue, 'number' | 'comparator' | 'unit' | 'text' | 'components'>, locale: Locale): string {
  if (value.number !== null) return measured(value.number, value.unit, locale, value.comparator);
  if (value.text) return value.text;
  const parts = value.components.map((part) => {
    const content = part.number === null ? (part.text ?? '') : measured(part.number, part.unit, locale);
    return part.name ? `${part.name}: ${content}` : content;
  });
  return parts.join('; ') || msg('No value given', { id: 'records.value.none' });
}

/** The usual range in words, or `null` when the laboratory gave none. */
export function rangeText(value: Pick<ResultValue, 'referenceLow' | 'referenceHigh' | 'referenceText' | 'unit'>, locale: Locale): string | null {
  const { referenceLow: low, referenceHigh: high, unit } = value;
  if (low !== null && high !== null) {
    const from = formatNumber(low, locale);
    const to = measured(high, unit, locale);
    return msg(str`${from} to ${to}`, { id: 'records.range.between' });
  }
  if (low !== null) return msg(str`${measured(low, unit, locale)} or more`, { id: 'records.range.from' });
  if (high !== null) return msg(str`${measured(high, unit, locale)} or less`, { id: 'records.range.to' });
  return value.referenceText;
}

function measured(number: number, unit: string | null, locale: Locale, comparator: string | null = null): string {
  return [comparator ? (SIGNS[comparator] ?? comparator) : null, formatNumber(number, locale), unitText(unit)].filter(Boolean).join(' ');
}
