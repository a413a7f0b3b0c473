/** Which column of a CSV file holds what, by the headers in its third row: tall names payer and plan in each row, wide in its headers. */
import type { RawRate, RawRow } from './charge-row.ts';
import { ChargesUnreadable } from './unreadable.ts';

/** Reads the cells of a row. */
export interface Columns {
  readonly layout: 'tall' | 'wide';
  /** How many columns have a header. */
  readonly count: number;
  rowOf(line: number, cells: readonly string[]): RawRow;
}

/** Fields of a rate by the last part of a header, or in a wide file of those with four parts. */
const RATE_FIELDS: Readonly<Record<string, keyof RawRate>> = {
  negotiated_dollar: 'dollar',
  negotiated_percentage: 'percent',
  negotiated_algorithm: 'algorithm',
  estimated_amount: 'estimated',
  median_amount: 'median',
  '10th_percentile': 'low',
  '90th_percentile': 'high',
};
const NO_RATE: RawRate = { payer: '', plan: '', dollar: '', percent: '', algorithm: '', estimated: '', low: '', median: '', high: '' };

/** "Standard_Charge | Gross" as "standard_charge|gross". */
const plain = (header: string): string => partsOf(header).join('|').toLowerCase();
const partsOf = (header: string): string[] => header.split('|').map((part) => part.trim());

/** @throws {ChargesUnreadable} naming each header that is missing or there twice */
export function columnsOf(line: number, headers: readonly string[]): Columns {
  const places = new Map<string, number>();
  for (const [at, header] of headers.entries()) {
    if (header === '') continue;
    const name = plain(header);
    if (places.has(name)) throw new ChargesUnreadable(`Line ${line}: the column “${header}” is there twice.`);
    places.set(name, at);
  }
  const missing = ['description', 'setting', 'code|1', 'code|1|type'].filter((name) => !places.has(name));
  if (missing.length > 0) throw new ChargesUnreadable(`Line ${line}: these columns are missing: ${missing.join(', ')}. Line 3 has the names of the columns.`);
  const isTall = places.has('payer_name');
  const plans = isTall ? [] : plansOf(headers);
  const codes = codePlaces(places);
  const cellAt = (cells: readonly string[], name: string): string => cells[places.get(name) ?? -1] ?? '';
  const ratesOf = (cells: readonly string[]): RawRate[] => (isTall ? tallRate(cells, cellAt) : wideRates(cells, plans));
  return {
    layout: isTall ? 'tall' : 'wide',
    count: headers.findLastIndex((header) => header !== '') + 1,
    rowOf: (line_, cells) => ({
      line: line_,
      description: cellAt(cells, 'description'),
      codes: codes.map(([code, type]) => ({ code: cells[code] ?? '', type: cells[type] ?? '' })).filter(({ code, type }) => code !== '' || type !== ''),
      setting: cellAt(cells, 'setting'),
      modifiers: cellAt(cells, 'modifiers'),
      gross: cellAt(cells, 'standard_charge|gross'),
      cash: cellAt(cells, 'standard_charge|discounted_cash'),
      min: cellAt(cells, 'standard_charge|min'),
      max: cellAt(cells, 'standard_charge|max'),
      rates: ratesOf(cells),
    }),
  };
}

/** `code|1`, `code|2`, … with their types, however many there are. */
function codePlaces(places: ReadonlyMap<string, number>): [number, number][] {
  return [...places].flatMap(([name, at]): [number, number][] => (/^code\|\d+$/.test(name) ? [[at, places.get(`${name}|type`) ?? -1]] : []));
}

function tallRate(cells: readonly string[], cellAt: (cells: readonly string[], name: string) => string): RawRate[] {
  const cell = (name: string): string => cellAt(cells, name);
  const rate: RawRate = {
    payer: cell('payer_name'),
    plan: cell('plan_name'),
    dollar: cell('standard_charge|negotiated_dollar'),
    percent: cell('standard_charge|negotiated_percentage'),
    algorithm: cell('standard_charge|negotiated_algorithm'),
    estimated: cell('estimated_amount'),
    median: cell('median_amount'),
    low: cell('10th_percentile'),
    high: cell('90th_percentile'),
  };
  const hasRate = rate.dollar !== '' || rate.percent !== '' || rate.algorithm !== '';
  return hasRate || rate.payer !== '' || rate.plan !== '' ? [rate] : [];
}

interface Plan {
  readonly payer: string;
  readonly plan: string;
  /** Column by field. */
  readonly places: Map<keyof RawRate, number>;
}

/** `standard_charge|Payer|Plan|negotiated_dollar`, `median_amount|Payer|Plan` */
function plansOf(headers: readonly string[]): Plan[] {
  const plans = new Map<string, Plan>();
  for (const [at, header] of headers.entries()) {
    const parts = partsOf(header);
    const [kind = '', payer = '', plan = '', last = ''] = parts;
    const field = parts.length === 4 && kind.toLowerCase() === 'standard_charge' ? last : parts.length === 3 ? kind : '';
    const name = RATE_FIELDS[field.toLowerCase()];
    if (!name || payer === '' || plan === '') continue;
    const key = `${payer}|${plan}`.toLowerCase();
    const known = plans.get(key) ?? { payer, plan, places: new Map() };
    known.places.set(name, at);
    plans.set(key, known);
  }
  return [...plans.values()];
}

/** A wide row has cells of every plan; those without a rate say nothing. */
function wideRates(cells: readonly string[], plans: readonly Plan[]): RawRate[] {
  const rates: RawRate[] = [];
  for (const { payer, plan, places } of plans) {
    const cell = (field: keyof RawRate): string => cells[places.get(field) ?? -1] ?? '';
    if (cell('dollar') === '' && cell('percent') === '' && cell('algorithm') === '') continue;
    const read = [...places.keys()].map((field) => [field, cell(field)] as const);
    rates.push({ ...NO_RATE, ...Object.fromEntries(read), payer, plan });
  }
  return rates;
}
