/**
 * Adjudications of an ExplanationOfBenefit by category. Three vocabularies say
 * the same things: HL7's (http://terminology.hl7.org/CodeSystem/adjudication),
 * CARIN Blue Button's (http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBAdjudication)
 * and that of Medicare's Blue Button, whose codes are addresses.
 */
import { z } from 'zod';
import type { EobAmounts, EobCategory } from '../insurance/eob.ts';
import { codeableConcept, money } from './fhir-types.ts';
import { centsOrNull, conceptText } from './values.ts';

export const adjudication = z.object({ category: codeableConcept, reason: codeableConcept.optional(), amount: money.optional() });
export type Adjudication = z.output<typeof adjudication>;

/** Both payments of an insurer are its benefit, whoever had the money. */
const CATEGORIES: Readonly<Record<string, EobCategory>> = {
  submitted: 'submitted',
  line_sbmtd_chrg_amt: 'submitted',
  eligible: 'eligible',
  line_alowd_chrg_amt: 'eligible',
  discount: 'discount',
  noncovered: 'noncovered',
  deductible: 'deductible',
  line_bene_ptb_ddctbl_amt: 'deductible',
  copay: 'copay',
  coinsurance: 'coinsurance',
  line_coinsrnc_amt: 'coinsurance',
  priorpayerpaid: 'priorpayerpaid',
  benefit: 'benefit',
  line_nch_pmt_amt: 'benefit',
  memberliability: 'memberliability',
  paidbypatient: 'paidbypatient',
};

/** Stand for the benefit where none is told: a benefit that is split between who was paid has both. */
const PAID_TO: ReadonlySet<string> = new Set(['paidtoprovider', 'paidtopatient']);

const codesOf = ({ category }: Adjudication): string[] => (category.coding ?? []).flatMap(({ code }) => (code ? [code.slice(code.lastIndexOf('/') + 1)] : []));

/** C4BB has the status of a network where others have an amount. */
const tellsNetwork = (one: Adjudication): boolean => codesOf(one).some((code) => code.endsWith('networkstatus'));

/** Amounts by category, each summed up; a category that nobody told is not there. Errors: `SkipResource` for another currency. */
export function amountsOf(adjudications: readonly Adjudication[] | undefined): EobAmounts {
  const amounts: EobAmounts = {};
  let paidTo: number | null = null;
  for (const one of adjudications ?? []) {
    const cents = centsOrNull(one.amount);
    if (cents === null) continue;
    const codes = codesOf(one);
    const category = codes.map((code) => CATEGORIES[code]).find((known) => known !== undefined);
    if (category) amounts[category] = (amounts[category] ?? 0) + cents;
    else if (codes.some((code) => PAID_TO.has(code))) paidTo = (paidTo ?? 0) + cents;
  }
  if (amounts.benefit === undefined && paidTo !== null) amounts.benefit = paidTo;
  return amounts;
}

/** Why less was paid, in the insurer's words, each once. */
export function reasonsOf(adjudications: readonly Adjudication[] | undefined): string[] {
  return [...new Set((adjudications ?? []).filter((one) => !tellsNetwork(one)).flatMap(({ reason }) => conceptText(reason) ?? []))];
}

/** Whether it was in the plan's network (C4BB's billing and contracting status); null when that was not told. */
export function networkOf(adjudications: readonly Adjudication[] | undefined): 'in' | 'out' | null {
  const told = (adjudications ?? []).filter(tellsNetwork).flatMap(({ reason }) => reason?.coding?.flatMap(({ code }) => code ?? []) ?? []);
  if (told.includes('outofnetwork')) return 'out';
  return told.includes('innetwork') ? 'in' : null;
}

/** The sums of lines, for what came without totals of its own. */
export function sumAmounts(all: readonly EobAmounts[]): EobAmounts {
  const sums: EobAmounts = {};
  for (const amounts of all) for (const [category, cents] of Object.entries(amounts) as [EobCategory, number][]) sums[category] = (sums[category] ?? 0) + cents;
  return sums;
}
