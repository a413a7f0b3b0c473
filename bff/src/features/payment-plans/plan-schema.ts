/** Shapes of payment plans. Money is integer US cents; days are calendar days (`2026-11-24`) of the clinic, without a zone. */
import { z } from '@hono/zod-openapi';
import { pageOf } from '../../lists/page-schema.ts';

/** Bills that one plan can pay. */
export const PLAN_BILLS_MOST = 20;

const cents = z.number().int().positive();
const day = z.iso.date();

export const PlanParams = z.object({ planId: z.uuid() });
export const PlanPartParams = PlanParams.extend({ partId: z.uuid() });

/** A card or bank account, as far as people must see it to know which one it is. */
export const PlanMethod = z
  .object({ id: z.uuid(), kind: z.enum(['card', 'bank']), brand: z.string(), last4: z.string(), expires: z.string().nullable() })
  .openapi('PlanMethod');

export const PlanState = z.enum(['proposed', 'active', 'missed', 'completed', 'declined', 'canceled']).openapi('PlanState');
export const PlanPartState = z.enum(['due', 'missed', 'paid', 'dropped']).openapi('PlanPartState');

/** Why a payment did not go through: a code, for which the page has words. */
const declineReason = z.string().nullable();

export const PlanPart = z
  .object({
    id: z.uuid(),
    number: z.number().int(),
    dueOn: day,
    cents,
    state: PlanPartState,
    /** When it is charged next; null when nobody tries any more without being asked. */
    tryOn: day.nullable(),
    /** How often it was declined. */
    tries: z.number().int(),
    reason: declineReason,
    paidCents: cents.nullable(),
    paidAt: z.iso.datetime().nullable(),
    /** Its outcome is not known yet. */
    pending: z.boolean(),
    paymentId: z.uuid().nullable(),
  })
  .openapi('PlanPart');

export const PlanBill = z.object({ statementId: z.uuid(), number: z.string(), cents, owedCents: z.number().int() }).openapi('PlanBill');

export const PlanSummary = z
  .object({
    id: z.uuid(),
    state: PlanState,
    totalCents: cents,
    paidCents: z.number().int(),
    months: z.number().int(),
    proposedAt: z.iso.datetime(),
    /** The payment that comes next, or that was missed. */
    next: PlanPart.nullable(),
  })
  .openapi('PlanSummary');

/** Newest first. */
export const PlanList = pageOf(PlanSummary).openapi('PlanList');

export const PaymentPlan = PlanSummary.extend({
  /** Null where somebody else pays it, or its method was removed. */
  method: PlanMethod.nullable(),
  /** Whether the person who asks pays it. */
  mine: z.boolean(),
  bills: z.array(PlanBill),
  parts: z.array(PlanPart),
  decidedAt: z.iso.datetime().nullable(),
  /** What the clinic says about it. */
  answer: z.string().nullable(),
  timeZone: z.string(),
  /** The day it is at the clinic. */
  today: day,
  billingPhone: z.string().nullable(),
  version: z.number().int(),
}).openapi('PaymentPlan');

export const PlanTerms = z
  .object({
    /** Whether payments can be made here at all. */
    online: z.boolean(),
    bills: z.array(z.object({ statementId: z.uuid(), number: z.string(), issuedOn: day, dueOn: day.nullable(), owedCents: cents })),
    methods: z.array(PlanMethod),
    leastTotalCents: cents,
    leastPartCents: cents,
    mostMonths: z.number().int(),
    firstFrom: day,
    firstUntil: day,
    /** Days before each payment by which people hear of it. */
    noticeDays: z.number().int(),
    billingPhone: z.string().nullable(),
    today: day,
  })
  .openapi('PlanTerms');

const Split = z.union([z.strictObject({ months: z.number().int().min(2).max(120) }), z.strictObject({ monthlyCents: cents.max(10_000_000) })]);

/** What somebody would pay, and how. */
export const PlanOutline = z
  .strictObject({
    statementIds: z
      .array(z.uuid())
      .min(1)
      .max(PLAN_BILLS_MOST)
      .refine((ids) => new Set(ids).size === ids.length, { error: 'twice' }),
    split: Split,
    firstOn: day,
  })
  .openapi('PlanOutline');

export const PlanPreview = z
  .object({
    totalCents: cents,
    parts: z.array(z.object({ number: z.number().int(), dueOn: day, cents })),
    /** The clinic looks at it before it begins. */
    needsApproval: z.boolean(),
  })
  .openapi('PlanPreview');

export const NewPlan = PlanOutline.extend({
  methodId: z.uuid(),
  /** As it was shown. What is owed is looked up; when it is another sum, nothing begins. */
  totalCents: cents,
}).openapi('NewPlan');

export const PlanMethodChange = z.strictObject({ methodId: z.uuid() }).openapi('PlanMethodChange');

/** What the page showed: a payment that was tried since is not tried again by it. */
export const PlanPartTry = z.strictObject({ tries: z.number().int().min(0) }).openapi('PlanPartTry');

export type PlanMethod = z.infer<typeof PlanMethod>;
export type PlanState = z.infer<typeof PlanState>;
export type PlanPart = z.infer<typeof PlanPart>;
export type PlanBill = z.infer<typeof PlanBill>;
export type PlanSummary = z.infer<typeof PlanSummary>;
export type PlanList = z.infer<typeof PlanList>;
export type PaymentPlan = z.infer<typeof PaymentPlan>;
export type PlanTerms = z.infer<typeof PlanTerms>;
export type PlanOutline = z.infer<typeof PlanOutline>;
export type PlanPreview = z.infer<typeof PlanPreview>;
export type NewPlan = z.infer<typeof NewPlan>;
export type PlanMethodChange = z.infer<typeof PlanMethodChange>;
