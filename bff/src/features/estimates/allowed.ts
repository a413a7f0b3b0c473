/**
 * What a clinic is paid for a service, by its public prices: what this person's
 * plan has negotiated, else their insurance for its other plans, else the lowest
 * to the highest of all insurances; without insurance the cash price. Pure.
 */
import type { Range } from './work-out.ts';

export interface PublicRate {
  readonly payerName: string;
  readonly planName: string;
  readonly dollarCents: number | null;
  /** Ten-thousandths of a percent of the charge. */
  readonly percent: number | null;
  readonly lowCents: number | null;
  readonly medianCents: number | null;
  readonly highCents: number | null;
}

/** A service as one row of the prices has it; one code can have several. */
export interface PublicPrice {
  readonly grossCents: number | null;
  readonly cashCents: number | null;
  readonly minCents: number | null;
  readonly maxCents: number | null;
  readonly rates: readonly PublicRate[];
}

/** Whose price it is: of their plan, of their insurance's plans, of all insurances, for cash, or before any discount. */
export type Basis = 'plan' | 'payer' | 'all' | 'cash' | 'charge';

export interface Allowed {
  readonly basis: Basis;
  readonly range: Range;
  /** Before any discount; null where the clinic tells none. */
  readonly chargeCents: number | null;
}

export interface Insured {
  readonly payerName: string;
  readonly planName: string | null;
}

const PERCENT_WHOLE = 1_000_000n;
/** Words that names of insurances share, and by which none is known. */
const COMMON = new Set(['insurance', 'health', 'healthcare', 'plan', 'plans', 'inc', 'company', 'co', 'of', 'the', 'corp', 'llc', 'group']);

/** `null` where the prices hold no amount at all. @param insured - `null` without insurance */
export function allowedFor(prices: readonly PublicPrice[], insured: Insured | null): Allowed | null {
  const chargeCents = highest(prices.map(({ grossCents }) => grossCents));
  const made = (basis: Basis, ranges: readonly (Range | null)[]): Allowed | null => {
    const range = together(ranges.filter((one) => one !== null));
    return range && { basis, range: atMost(range, chargeCents), chargeCents };
  };
  const ofRates = (fits: (rate: PublicRate) => boolean) => prices.flatMap((price) => price.rates.filter(fits).map((rate) => rangeOf(rate, price)));
  const cash = made(
    'cash',
    prices.map(({ cashCents }) => exactly(cashCents)),
  );
  const charge = made(
    'charge',
    prices.map(({ grossCents }) => exactly(grossCents)),
  );
  if (!insured) return cash ?? charge;
  const ofPayer = ({ payerName }: PublicRate): boolean => isSameName(payerName, insured.payerName);
  const ofPlan = (rate: PublicRate): boolean => ofPayer(rate) && insured.planName !== null && isSameName(rate.planName, insured.planName);
  return made('plan', ofRates(ofPlan)) ?? made('payer', ofRates(ofPayer)) ?? made('all', prices.map(rangeOfAll)) ?? charge ?? cash;
}

/** What is negotiated, or what was allowed in the past where that is no amount. */
function rangeOf({ dollarCents, percent, lowCents, medianCents, highCents }: PublicRate, { grossCents }: PublicPrice): Range | null {
  if (dollarCents !== null) return exactly(dollarCents);
  const byPercent = percent === null || grossCents === null ? null : Number((BigInt(grossCents) * BigInt(percent) + PERCENT_WHOLE / 2n) / PERCENT_WHOLE);
  const mid = medianCents ?? byPercent;
  if (mid === null) return null;
  return { lowCents: Math.min(lowCents ?? mid, mid), midCents: mid, highCents: Math.max(highCents ?? mid, mid) };
}

function rangeOfAll(price: PublicPrice): Range | null {
  const known = together(price.rates.map((rate) => rangeOf(rate, price)).filter((one) => one !== null));
  const { minCents, maxCents } = price;
  if (minCents === null || maxCents === null) return known;
  const mid = known?.midCents ?? Math.floor((minCents + maxCents) / 2);
  return { lowCents: minCents, midCents: Math.min(Math.max(mid, minCents), maxCents), highCents: maxCents };
}

const exactly = (amount: number | null): Range | null => (amount === null ? null : { lowCents: amount, midCents: amount, highCents: amount });

/** From the lowest to the highest, with what is in the middle. */
function together(ranges: readonly Range[]): Range | null {
  if (ranges.length === 0) return null;
  const mids = ranges.map(({ midCents }) => midCents).toSorted((a, b) => a - b);
  return {
    lowCents: Math.min(...ranges.map(({ lowCents }) => lowCents)),
    // Of an even number the lower one in the middle.
    midCents: mids[Math.floor((mids.length - 1) / 2)] ?? 0,
    highCents: Math.max(...ranges.map(({ highCents }) => highCents)),
  };
}

/** Nobody is charged more than the charge. */
function atMost({ lowCents, midCents, highCents }: Range, chargeCents: number | null): Range {
  const most = chargeCents ?? Number.MAX_SAFE_INTEGER;
  return { lowCents: Math.min(lowCents, most), midCents: Math.min(midCents, most), highCents: Math.min(highCents, most) };
}

function highest(amounts: readonly (number | null)[]): number | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 ? null : Math.max(...known);
}

/** "Platform Health Insurance" is "Platform Health": each word that tells one from another stands in the other's name. */
export function isSameName(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  return few.length > 0 && few.every((word) => many.includes(word));
}

function wordsOf(name: string): string[] {
  const words =
    name
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\d]+/gu) ?? [];
  const telling = words.filter((word) => !COMMON.has(word));
  return telling.length > 0 ? telling : words;
}
