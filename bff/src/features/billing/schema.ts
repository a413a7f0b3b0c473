/** Shapes of the billing API. Money is integer US cents; days are calendar days (`2026-11-24`) without a zone. */
import { z } from '@hono/zod-openapi';
import { pageOf } from '../../lists/page-schema.ts';

const cents = z.number().int().nonnegative();
/** A discount or a payment by insurance can also be taken back, which makes it negative. */
const signedCents = z.number().int();

export const StatementParams = z.object({ statementId: z.uuid() });

/** `overdue` is an open bill whose due day is over at the clinic. */
export const StatementState = z.enum(['open', 'overdue', 'paid', 'cancelled', 'unsure']);

export const StatementSummary = z
  .object({
    id: z.uuid(),
    /** As printed on the paper bill. */
    number: z.string(),
    issuedOn: z.iso.date(),
    dueOn: z.iso.date().nullable(),
    totalCents: cents,
    paidCents: cents,
    /** Nothing is owed on a cancelled bill. */
    owedCents: cents,
    status: StatementState,
  })
  .openapi('StatementSummary');

/** Newest first. */
export const StatementList = pageOf(StatementSummary).openapi('StatementList');

export const StatementLine = z
  .object({
    description: z.string(),
    serviceOn: z.iso.date().nullable(),
    chargeCents: signedCents,
    insuranceCents: signedCents,
    adjustmentCents: signedCents,
    /** What is left for the patient: charge less insurance less adjustment. */
    patientCents: signedCents,
  })
  .openapi('StatementLine');

export const Statement = StatementSummary.extend({
  lines: z.array(StatementLine),
  /** Sums of the lines; `null` for a bill that came without lines. */
  totals: z.object({ chargeCents: signedCents, insuranceCents: signedCents, adjustmentCents: signedCents, patientCents: signedCents }).nullable(),
  /** Who to call about a bill. */
  billingPhone: z.string().nullable(),
  /** The day it is at the clinic. */
  today: z.iso.date(),
}).openapi('Statement');

/** One bill of several, as the overview and home name it. */
const BillDue = z.object({ statementId: z.uuid(), dueOn: z.iso.date(), owedCents: cents });

/** What is owed now. */
export const BillingBalance = z.object({
  balanceCents: cents,
  /** Bills with something left to pay. */
  openCount: z.number().int(),
  /** Past their due day; the bill is the oldest of them. */
  overdue: z.object({ count: z.number().int(), cents, oldest: BillDue }).nullable(),
  /** The next bill that falls due, today or later. */
  nextDue: BillDue.nullable(),
  /** The day it is at the clinic. */
  today: z.iso.date(),
});

export const BillingSummary = BillingBalance.extend({
  /** Bills come by e-mail notice instead of on paper. */
  paperless: z.boolean(),
  billingPhone: z.string().nullable(),
}).openapi('BillingSummary');

export const BillingPreferences = z.object({ paperless: z.boolean() }).strict().openapi('BillingPreferences');

/** The billing part of the home page. */
export const BillingHome = BillingBalance.openapi('BillingHome');

export type StatementParams = z.infer<typeof StatementParams>;
export type StatementState = z.infer<typeof StatementState>;
export type StatementSummary = z.infer<typeof StatementSummary>;
export type StatementList = z.infer<typeof StatementList>;
export type StatementLine = z.infer<typeof StatementLine>;
export type Statement = z.infer<typeof Statement>;
export type BillingBalance = z.infer<typeof BillingBalance>;
export type BillingSummary = z.infer<typeof BillingSummary>;
export type BillingPreferences = z.infer<typeof BillingPreferences>;
export type BillingHome = z.infer<typeof BillingHome>;
