/** Shapes of what is owed in all. */
import { z } from '@hono/zod-openapi';
import { Words } from '../scheduling/schema.ts';
import { cents, Pause, signedCents } from './statement-schema.ts';

/** One bill of several, as the overview and home name it. */
const BillDue = z.object({ statementId: z.uuid(), dueOn: z.iso.date(), owedCents: cents });

/** What is owed now. */
export const BillingBalance = z.object({
  balanceCents: cents,
  /** Bills with something left to pay. */
  openCount: z.number().int(),
  /** Past their due day, and not paused; the bill is the oldest of them. */
  overdue: z.object({ count: z.number().int(), cents, oldest: BillDue }).nullable(),
  /** The next bill that falls due, today or later, and is not paused. */
  nextDue: BillDue.nullable(),
  /** What is owed to the patient. */
  creditCents: cents,
  /** Of what is owed, what is not asked for now, by the reason. */
  paused: z.record(Pause, cents),
  /** The day it is at the clinic. */
  today: z.iso.date(),
});

/** Where the money of the open bills went. */
export const BillingWhy = z
  .object({
    chargeCents: signedCents,
    insuranceCents: signedCents,
    adjustmentCents: signedCents,
    paidCents: signedCents,
    /** The visit or service of the newest of them. */
    title: z.string().nullable(),
    on: z.iso.date().nullable(),
  })
  .openapi('BillingWhy');

export const BillingSummary = BillingBalance.extend({
  /** Whether bills can be paid here; else there is the phone. */
  payOnline: z.boolean(),
  /** `null` when nothing is owed. */
  why: BillingWhy.nullable(),
  /** Of what is owed, in payments whose outcome nobody knows yet. */
  pendingCents: cents,
  /** Money that is about to be given back. */
  refundCents: cents,
  /** Where money comes back of one payment alone, that payment. */
  refundOf: z.uuid().nullable(),
  /** What is paid next without anybody doing something: by a plan, by auto-pay, or on a day that was chosen. */
  nextPayment: z.object({ kind: z.enum(['plan', 'autopay', 'scheduled']), planId: z.uuid().nullable(), on: z.iso.date(), cents }).nullable(),
  /** Disputes that have no answer yet, by their deadline. */
  openDisputes: z.array(z.object({ id: z.uuid(), number: z.string(), answerBy: z.iso.date() })),
  /** What insurance was asked to pay and has not answered. */
  insurance: z.object({ count: z.number().int(), cents }),
  /** What the law where the clinic is says of bills that are past due. */
  pastDueNotice: Words.nullable(),
  /** Bills come by e-mail notice instead of on paper. */
  paperless: z.boolean(),
  billingPhone: z.string().nullable(),
}).openapi('BillingSummary');

export const BillingPreferences = z.object({ paperless: z.boolean() }).strict().openapi('BillingPreferences');

/** The billing part of the home page. */
export const BillingHome = BillingBalance.openapi('BillingHome');

export type BillingBalance = z.infer<typeof BillingBalance>;
export type BillingWhy = z.infer<typeof BillingWhy>;
export type BillingSummary = z.infer<typeof BillingSummary>;
export type BillingPreferences = z.infer<typeof BillingPreferences>;
export type BillingHome = z.infer<typeof BillingHome>;
