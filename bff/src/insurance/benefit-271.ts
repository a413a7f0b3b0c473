/** One benefit of an insurer's answer (segment EB). */
import { toCents } from '../fhir/money.ts';
import type { CoverageBenefit } from './benefit.ts';
import type { Segment } from './x12.ts';

/** EB01 */
const KINDS: Readonly<Record<string, CoverageBenefit['kind']>> = {
  A: 'coinsurance',
  B: 'copay',
  C: 'deductible',
  F: 'limit',
  G: 'out_of_pocket',
};
/** EB02: whoever is not the family as a whole is a person. */
const FAMILY = 'FAM';
/** EB06 */
const PERIODS: Readonly<Record<string, CoverageBenefit['period']>> = { 22: 'year', 23: 'year', 24: 'used', 25: 'year', 27: 'visit', 29: 'left' };

/** In hundredths. X12 leaves out the zero before a point. */
const decimalOf = (text: string): number | null => (text === '' ? null : toCents(text.replace(/^(-?)\./, '$10.')));

/** Null for what is no amount that a member pays, or says nothing of how much. */
export function benefitOf(segment: Segment, repetition: string): CoverageBenefit | null {
  const kind = KINDS[segment.at(1)];
  if (!kind) return null;
  const cents = decimalOf(segment.at(7));
  const part = decimalOf(segment.at(8));
  if (cents === null && part === null) return null;
  return {
    kind,
    who: segment.at(2) === '' ? null : segment.at(2) === FAMILY ? 'family' : 'person',
    network: segment.at(12) === 'Y' ? 'in' : segment.at(12) === 'N' ? 'out' : null,
    services: segment.at(3).split(repetition).filter(Boolean),
    period: PERIODS[segment.at(6)] ?? null,
    cents,
    // A part of one with two decimals: .2 is 20 %.
    basisPoints: part === null ? null : part * 100,
    note: null,
  };
}
