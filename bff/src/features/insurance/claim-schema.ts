/** Shapes of claims: what was sent to insurers, and what they explained. */
import { z } from '@hono/zod-openapi';
import { EobAmounts } from '../../insurance/eob.ts';
import { pageOf } from '../../lists/page-schema.ts';

const cents = z.number().int();

export const ClaimParams = z.object({ claimId: z.uuid() });

/** `working`: the insurer has not decided; `partly`: some of it; `not_covered`: it pays none of it; `problem`: it couldn't decide. */
export const ClaimState = z.enum(['working', 'done', 'partly', 'not_covered', 'problem']);

export const ClaimSummary = z
  .object({
    id: z.uuid(),
    state: ClaimState,
    /** What it was for. */
    name: z.string(),
    payerName: z.string().nullable(),
    providerName: z.string().nullable(),
    servedOn: z.iso.date().nullable(),
    chargedCents: cents.nullable(),
    paidCents: cents.nullable(),
    /** What the patient is to pay. */
    patientCents: cents.nullable(),
  })
  .openapi('ClaimSummary');

/** Newest first. */
export const ClaimList = pageOf(ClaimSummary).openapi('ClaimList');

export const ClaimLine = z
  .object({
    sequence: z.number().int(),
    code: z.string().nullable(),
    name: z.string().nullable(),
    servedOn: z.iso.date().nullable(),
    chargedCents: cents.nullable(),
    paidCents: cents.nullable(),
    patientCents: cents.nullable(),
    amounts: EobAmounts,
    /** Why the insurer paid less, in its words. */
    reasons: z.array(z.string()),
  })
  .openapi('ClaimLine');

/** One service, as the insurer and the bill have it. */
export const ComparedLine = z
  .object({
    name: z.string(),
    servedOn: z.iso.date().nullable(),
    /** What the patient is to pay by the insurer; null where it is only on the bill, or was not told. */
    insurerCents: cents.nullable(),
    /** By the bill; null where it is not on it. */
    billCents: cents.nullable(),
    verdict: z.enum(['same', 'more', 'less', 'only-bill', 'only-insurer', 'not-told']),
  })
  .openapi('ComparedLine');

/** The explanation of benefits beside the bill for the same services. */
export const BillComparison = z
  .object({
    statementId: z.uuid(),
    number: z.string(),
    issuedOn: z.iso.date(),
    insurerCents: cents,
    billCents: cents,
    lines: z.array(ComparedLine),
  })
  .openapi('BillComparison');

export const ClaimDetail = ClaimSummary.extend({
  number: z.string().nullable(),
  coverageId: z.uuid().nullable(),
  network: z.enum(['in', 'out']).nullable(),
  sentOn: z.iso.date().nullable(),
  paidOn: z.iso.date().nullable(),
  /** By category, in the order in which they lead to the patient's part. */
  amounts: EobAmounts,
  lines: z.array(ClaimLine),
  /** Words of the insurer. */
  notes: z.array(z.string()),
  disposition: z.string().nullable(),
  /** Null where no bill for these services is here. */
  comparison: BillComparison.nullable(),
  billingPhone: z.string().nullable(),
}).openapi('ClaimDetail');

export type ClaimState = z.infer<typeof ClaimState>;
export type ClaimSummary = z.infer<typeof ClaimSummary>;
export type ClaimList = z.infer<typeof ClaimList>;
export type ClaimLine = z.infer<typeof ClaimLine>;
export type ComparedLine = z.infer<typeof ComparedLine>;
export type BillComparison = z.infer<typeof BillComparison>;
export type ClaimDetail = z.infer<typeof ClaimDetail>;
