/** What an explanation of benefits tells, as it is kept: amounts by category in cents with their sign, and lines. */
import { z } from 'zod';

/**
 * The categories, in the order in which they lead from the charge to the
 * member's part. Of HL7's adjudication codes (`submitted`, `eligible`,
 * `deductible`, `copay`, `benefit`) and of CARIN's C4BBAdjudication.
 */
export const EOB_CATEGORIES = [
  'submitted',
  'discount',
  'eligible',
  'noncovered',
  'deductible',
  'copay',
  'coinsurance',
  'priorpayerpaid',
  'benefit',
  'memberliability',
  'paidbypatient',
] as const;
export type EobCategory = (typeof EOB_CATEGORIES)[number];

const cents = z.number().int();

export const EobAmounts = z.partialRecord(z.enum(EOB_CATEGORIES), cents);
export type EobAmounts = z.infer<typeof EobAmounts>;

export const EobItem = z.object({
  sequence: z.number().int(),
  code: z.string().nullable().default(null),
  name: z.string().nullable(),
  /** ISO instant. */
  serviceDate: z.string().nullable(),
  chargedCents: cents.nullable(),
  paidCents: cents.nullable(),
  patientCents: cents.nullable(),
  amounts: EobAmounts.default({}),
  /** Why the insurer paid less, in its words. */
  reasons: z.array(z.string()).default([]),
});
export type EobItem = z.infer<typeof EobItem>;

export const ClaimItem = z.object({
  sequence: z.number().int(),
  code: z.string().nullable().default(null),
  name: z.string().nullable(),
  serviceDate: z.string().nullable().default(null),
  chargeCents: cents.nullable(),
});
export type ClaimItem = z.infer<typeof ClaimItem>;

/** Member's part: what the insurer says it is, else what its parts come to; null when nothing of it was told. What is not covered is somebody's, and only the insurer knows whose. */
export function memberCents(amounts: EobAmounts): number | null {
  if (amounts.memberliability !== undefined) return amounts.memberliability;
  const parts = [amounts.deductible, amounts.copay, amounts.coinsurance].filter((part) => part !== undefined);
  return parts.length === 0 ? null : parts.reduce((sum, part) => sum + part, 0);
}
