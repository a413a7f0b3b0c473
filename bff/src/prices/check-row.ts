/** Makes a price of what stands in a row, or says in a sentence what is wrong with it. The rules are those of the CMS data dictionary. */
import { toCents } from '../fhir/money.ts';
import { CODE_TYPES, SETTINGS } from './charge-row.ts';
import type { ChargeRate, Found, RawRate, RawRow, Setting } from './charge-row.ts';

/** Longer names are not shown anywhere. */
const TEXT_MOST = 2_000;
const CODE_MOST = 60;
const AMOUNT = /^\d+(\.\d+)?$/;
/** Ten-thousandths of a percent: `100` is 1,000,000. */
const PERCENT_UNIT = 100n;

/** Notes what is wrong with one row. */
class Checks {
  readonly texts: string[] = [];

  /** Cents of a cell, `null` where nothing stands in it. */
  cents(name: string, cell: string): number | null {
    if (cell === '') return null;
    const cents = AMOUNT.test(cell) ? toCents(cell) : undefined;
    if (cents === undefined)
      this.texts.push(`The ${name} “${shown(cell)}” is not a plain number of dollars. Write it as 1200.50, without a dollar sign or a comma.`);
    else if (cents === null) this.texts.push(`The ${name} “${shown(cell)}” is too large to keep.`);
    else if (cents === 0) this.texts.push(`The ${name} is 0. Leave it empty where there is none.`);
    else return cents;
    return null;
  }

  percent(cell: string): number | null {
    if (cell === '') return null;
    // A percentage of a charge has two decimals more than an amount of money.
    const hundredths = AMOUNT.test(cell) ? toCents(cell) : null;
    if (hundredths !== null && hundredths > 0 && hundredths <= 1_000_000) return Number(BigInt(hundredths) * PERCENT_UNIT);
    this.texts.push(`The negotiated percentage “${shown(cell)}” is not a plain number above 0. Write 80 for 80 percent.`);
    return null;
  }
}

/** What a row comes to: a price, a row about modifiers alone, or all that is wrong with it. */
export function* checkRow(raw: RawRow): Generator<Found> {
  const checks = new Checks();
  const codes = codesOf(raw, checks);
  const setting = settingOf(raw, checks);
  if (raw.description === '') checks.texts.push('It has no description.');
  else if (raw.description.length > TEXT_MOST) checks.texts.push(`Its description has more than ${TEXT_MOST} characters.`);
  const isModifier = raw.modifiers !== '' && raw.codes.length === 0;
  const amounts = {
    grossCents: checks.cents('gross charge', raw.gross),
    cashCents: checks.cents('cash price', raw.cash),
    minCents: checks.cents('lowest negotiated charge', raw.min),
    maxCents: checks.cents('highest negotiated charge', raw.max),
  };
  const rates = raw.rates.flatMap((rate) => rateOf(rate, checks) ?? []);
  if (!isModifier && codes.length === 0 && checks.texts.length === 0) checks.texts.push('It has no code, so nobody could find it.');
  if (checks.texts.length === 0 && !isModifier && rates.length === 0 && amounts.grossCents === null && amounts.cashCents === null)
    checks.texts.push('It has no price: no gross charge, no cash price and no negotiated charge.');
  if (amounts.minCents !== null && amounts.maxCents !== null && amounts.minCents > amounts.maxCents)
    checks.texts.push('Its lowest negotiated charge is above its highest.');
  const { line, description } = raw;
  if (checks.texts.length > 0) yield* checks.texts.map((text): Found => ({ kind: 'problem', problem: { line, text } }));
  else if (isModifier) yield { kind: 'left-out' };
  else yield { kind: 'row', row: { line, description, codes, setting, modifiers: raw.modifiers || null, ...amounts, rates } };
}

function codesOf({ codes }: RawRow, checks: Checks): string[] {
  const known: { readonly text: string; readonly rank: number }[] = [];
  for (const { code, type } of codes) {
    const rank = CODE_TYPES.findIndex((one) => one === type.toUpperCase());
    if (code === '') checks.texts.push(`It has the code type “${shown(type)}” without a code.`);
    else if (type === '') checks.texts.push(`Its code “${shown(code)}” has no code type.`);
    else if (rank < 0) checks.texts.push(`“${shown(type)}” is no code type of the CMS data dictionary.`);
    else if (code.length > CODE_MOST || /\s/.test(code)) checks.texts.push(`Its code “${shown(code)}” is no code.`);
    else known.push({ text: `${CODE_TYPES[rank]}:${code.toUpperCase()}`, rank });
  }
  return [...new Set(known.toSorted((a, b) => a.rank - b.rank).map(({ text }) => text))];
}

function settingOf({ setting }: RawRow, checks: Checks): Setting {
  const found = SETTINGS.find((one) => one === setting.toLowerCase());
  if (!found) checks.texts.push(setting === '' ? 'It has no setting.' : `Its setting “${shown(setting)}” is not inpatient, outpatient or both.`);
  return found ?? 'both';
}

function rateOf(raw: RawRate, checks: Checks): ChargeRate | null {
  const { payer, plan, algorithm } = raw;
  if (raw.dollar === '' && raw.percent === '' && algorithm === '') {
    checks.texts.push('It names a payer or a plan without a negotiated charge.');
    return null;
  }
  if (payer === '' || plan === '') checks.texts.push('It has a negotiated charge without the name of the payer and the plan.');
  const estimated = checks.cents('estimated amount', placeholderIsNone(raw.estimated));
  return {
    payerName: payer.slice(0, TEXT_MOST),
    planName: plan.slice(0, TEXT_MOST),
    dollarCents: checks.cents('negotiated charge', raw.dollar),
    percent: checks.percent(raw.percent),
    isAlgorithm: algorithm !== '',
    lowCents: checks.cents('10th percentile', raw.low),
    medianCents: checks.cents('median amount', raw.median) ?? estimated,
    highCents: checks.cents('90th percentile', raw.high),
  };
}

/** Version 2 has files write nine nines where no estimate could be made. */
const placeholderIsNone = (cell: string): string => (/^9{9}(\.\d+)?$/.test(cell) ? '' : cell);

/** As much of a cell as a sentence needs. */
const shown = (cell: string): string => (cell.length > 40 ? `${cell.slice(0, 40)}…` : cell);
