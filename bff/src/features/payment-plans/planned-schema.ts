/** Shapes of auto-pay and of payments that are set for a later day. */
import { z } from '@hono/zod-openapi';
import { pageOf } from '../../lists/page-schema.ts';
import { PlanMethod } from './plan-schema.ts';

/** A payment can be set for so many days from now. */
export const PLANNED_DAYS_MOST = 90;

const cents = z.number().int().positive();
const day = z.iso.date();

export const PlannedParams = z.object({ plannedId: z.uuid() });

export const PlannedState = z.enum(['planned', 'over', 'paid', 'failed', 'canceled', 'dropped']).openapi('PlannedState');

export const PlannedPayment = z
  .object({
    id: z.uuid(),
    statementId: z.uuid(),
    statementNumber: z.string(),
    /** By auto-pay, and not by a day that somebody chose. */
    auto: z.boolean(),
    cents,
    chargeOn: day,
    state: PlannedState,
    /** A code of why it did not go through. */
    reason: z.string().nullable(),
    /** Its outcome is not known yet. */
    pending: z.boolean(),
    paidCents: cents.nullable(),
    paymentId: z.uuid().nullable(),
    /** Null where it was removed. */
    method: PlanMethod.nullable(),
  })
  .openapi('PlannedPayment');

/** Those that come, the next one first; those that are over, newest first. */
export const PlannedList = pageOf(PlannedPayment).openapi('PlannedList');
export const PlannedQuery = z.object({ which: z.enum(['coming', 'over']).default('coming') });

export const NewPlannedPayment = z
  .strictObject({ statementId: z.uuid(), cents: cents.max(100_000_000), chargeOn: day, methodId: z.uuid() })
  .openapi('NewPlannedPayment');

/** What somebody chose for their auto-pay. */
export const AutoPayChoice = z.strictObject({ methodId: z.uuid(), capCents: cents.min(100).max(100_000_000) }).openapi('AutoPayChoice');

export const AutoPay = z
  .object({
    online: z.boolean(),
    /** Null while it is off. */
    on: z.object({ method: PlanMethod.nullable(), capCents: cents, noticeDays: z.number().int(), since: z.iso.datetime() }).nullable(),
    /** Why it is off, where it was on before. */
    offReason: z.enum(['chosen', 'method-gone', 'access-ended']).nullable(),
    /** Days before each charge by which people hear of it. */
    noticeDays: z.number().int(),
    methods: z.array(PlanMethod),
    /** What it is about to charge, or leaves alone. */
    planned: z.array(PlannedPayment),
    billingPhone: z.string().nullable(),
    today: day,
  })
  .openapi('AutoPay');

/** What somebody needs to know before they choose a day. */
export const PlannedTerms = z
  .object({
    online: z.boolean(),
    bills: z.array(z.object({ statementId: z.uuid(), number: z.string(), dueOn: day.nullable(), owedCents: cents })),
    methods: z.array(PlanMethod),
    from: day,
    until: day,
    billingPhone: z.string().nullable(),
    today: day,
  })
  .openapi('PlannedTerms');

export type PlannedPayment = z.infer<typeof PlannedPayment>;
export type PlannedList = z.infer<typeof PlannedList>;
export type NewPlannedPayment = z.infer<typeof NewPlannedPayment>;
export type AutoPayChoice = z.infer<typeof AutoPayChoice>;
export type AutoPay = z.infer<typeof AutoPay>;
export type PlannedTerms = z.infer<typeof PlannedTerms>;
