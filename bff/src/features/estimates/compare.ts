/** An estimate against a bill, service by service, and whether the law lets somebody dispute what is above it (45 CFR 149.620). Pure. */
import { addDays } from '../../time/calendar.ts';
import type { ComparedLine, Comparison } from './schema.ts';

/** "Substantially in excess": at least so much above the good-faith estimate. */
export const DISPUTE_FROM_CENTS = 40_000;
/** Calendar days after the first bill came. */
const DISPUTE_DAYS = 120;
/** Two names with so much in common are of the same service; where their codes are others, all of it. */
const ALIKE = 0.5;

export interface EstimatedLine {
  readonly code: string | null;
  readonly names: readonly string[];
  readonly cents: number;
}

export interface BilledLine {
  readonly code: string | null;
  readonly description: string;
  readonly cents: number;
}

export interface Bill {
  readonly statementId: string;
  readonly number: string;
  readonly issuedOn: string;
  readonly totalCents: number;
  readonly lines: readonly BilledLine[];
}

/** @param isGoodFaith - only a good-faith estimate can be disputed by this law */
export function compare(estimated: readonly EstimatedLine[], bill: Bill, isGoodFaith: boolean): Comparison {
  const left = [...bill.lines];
  const lines: ComparedLine[] = estimated.map((line) => {
    const at = matchOf(line, left);
    const [billed] = at < 0 ? [] : left.splice(at, 1);
    return { description: line.names[0] ?? '', estimatedCents: line.cents, billedCents: billed?.cents ?? null };
  });
  const others = left.map(({ description, cents }): ComparedLine => ({ description, estimatedCents: null, billedCents: cents }));
  const estimatedCents = estimated.reduce((sum, { cents }) => sum + cents, 0);
  const overCents = bill.totalCents - estimatedCents;
  const { statementId, number, issuedOn, totalCents: billedCents } = bill;
  const disputeUntil = isGoodFaith && overCents >= DISPUTE_FROM_CENTS ? addDays(issuedOn, DISPUTE_DAYS) : null;
  return { statementId, number, issuedOn, lines: [...lines, ...others], estimatedCents, billedCents, overCents, disputeUntil };
}

/** By code where both have one, else by the words of their names. */
function matchOf({ code, names }: EstimatedLine, lines: readonly BilledLine[]): number {
  const byCode = lines.findIndex((line) => code !== null && line.code !== null && isSameCode(code, line.code));
  if (byCode >= 0) return byCode;
  const alike = lines.map((line) => {
    const most = Math.max(...names.map((name) => likeness(name, line.description)));
    // Two lists of codes can have the same service: then only its name tells.
    return line.code !== null && code !== null && most < 1 ? 0 : most;
  });
  const best = Math.max(...alike);
  return best >= ALIKE ? alike.indexOf(best) : -1;
}

const isSameCode = (one: string, other: string): boolean => one.slice(one.indexOf(':') + 1).toUpperCase() === other.slice(other.indexOf(':') + 1).toUpperCase();

/** How many of their words two names share, of all that either has. */
function likeness(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}

const wordsOf = (name: string): Set<string> =>
  new Set(
    name
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]{2,}/g) ?? [],
  );
