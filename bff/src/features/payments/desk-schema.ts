/** Shapes of the clinic desk: its payments, money given back, credits, what was booked, and the close of each day. */
import { z } from '@hono/zod-openapi';
import { pageOf, PageQuery } from '../../lists/page-schema.ts';
import { cents, PaymentSummary, RefundState } from './payment-schema.ts';

const sum = z.number().int();
const words = z.string().trim().min(1).max(500);

export const RefundParams = z.object({ refundId: z.uuid() });
export const DayParams = z.object({ day: z.iso.date() });

const DeskPatient = z.object({ id: z.uuid(), displayName: z.string(), patientNumber: z.string() });

export const DeskPaymentQuery = PageQuery.extend({ state: z.enum(['all', 'pending', 'succeeded', 'failed', 'refunded']).default('all') });

export const DeskPayment = PaymentSummary.extend({ number: z.string(), patient: DeskPatient, payerName: z.string().nullable() }).openapi('DeskPayment');
export const DeskPayments = pageOf(DeskPayment).openapi('DeskPayments');

/** The number of a receipt, a bill or a patient, whole. */
export const PaymentSearch = z
  .object({ text: z.string().trim().min(1).max(60) })
  .strict()
  .openapi('PaymentSearch');
/** The newest first. `more`: there are others. */
export const FoundPayments = z.object({ payments: z.array(DeskPayment), more: z.boolean() }).openapi('FoundPayments');

export const DeskRefund = z
  .object({
    id: z.uuid(),
    paymentId: z.uuid(),
    paymentNumber: z.string(),
    patient: DeskPatient,
    state: RefundState,
    amountCents: sum,
    reason: z.string(),
    /** Why the second person said no. */
    refuseWords: z.string().nullable(),
    /** Null for one that was made at the gateway. */
    askedBy: z.string().nullable(),
    decidedBy: z.string().nullable(),
    askedAt: z.iso.datetime(),
    settledAt: z.iso.datetime().nullable(),
    /** It waits for a second person, and this one may be it. */
    mayDecide: z.boolean(),
    /** It waits, and this person asked for it. */
    mayWithdraw: z.boolean(),
    /** Whoever asked for it took that back. */
    isWithdrawn: z.boolean(),
  })
  .openapi('DeskRefund');

/** Those that wait for a second person, the oldest first. */
export const DeskRefunds = pageOf(DeskRefund).openapi('DeskRefunds');

export const LedgerAccount = z.enum(['receivable', 'gateway', 'bank', 'fees', 'assistance', 'adjustment']);
export const LedgerKind = z.enum(['payment', 'refund', 'adjustment', 'transfer', 'payout']);

/** What was booked: its postings add up to zero. */
export const LedgerEntry = z
  .object({
    id: z.uuid(),
    kind: LedgerKind,
    at: z.iso.datetime(),
    reason: z.string().nullable(),
    byName: z.string().nullable(),
    /** Of whose bills; null for what is about none, as a payout. */
    patient: DeskPatient.nullable(),
    postings: z.array(z.object({ account: LedgerAccount, cents: sum, statementNumber: z.string().nullable() })),
  })
  .openapi('LedgerEntry');

/** Newest first: what was booked on bills of this clinic. */
export const LedgerEntries = pageOf(LedgerEntry).openapi('LedgerEntries');

export const DeskPaymentDetail = DeskPayment.omit({ bills: true })
  .extend({
    settledAt: z.iso.datetime().nullable(),
    parts: z.array(z.object({ statementId: z.uuid(), number: z.string(), cents: sum, owedCents: sum, creditCents: sum })),
    refunds: z.array(DeskRefund),
    entries: z.array(LedgerEntry),
    /** What can still be given back. */
    refundableCents: sum,
    /** Up to so much this person gives back of this payment alone. */
    aloneCents: sum,
    /** It is about this person or their family: they give nothing of it back alone, and agree to nothing. */
    isOwn: z.boolean(),
    /** Who can be the second person, by name. */
    colleagues: z.array(z.string()),
  })
  .openapi('DeskPaymentDetail');

export const NewRefund = z.object({ cents, reason: words }).strict().openapi('NewRefund');

export const RefundDecision = z
  .discriminatedUnion('decision', [
    z.strictObject({ decision: z.literal('approve') }),
    z.strictObject({ decision: z.literal('refuse'), words }),
    // Whoever asked for it takes it back.
    z.strictObject({ decision: z.literal('withdraw') }),
  ])
  .openapi('RefundDecision');

/** A bill on which more was paid than it came to. */
export const Credit = z
  .object({
    statementId: z.uuid(),
    number: z.string(),
    patient: DeskPatient,
    creditCents: sum,
    /** Of it, what can go to another bill now. */
    freeCents: sum,
    /** Payments of which it can be given back. */
    payments: z.array(z.object({ paymentId: z.uuid(), number: z.string(), refundableCents: sum })),
    /** Bills of the same patient that it can pay. */
    bills: z.array(z.object({ statementId: z.uuid(), number: z.string(), payableCents: sum })),
  })
  .openapi('Credit');
export const Credits = pageOf(Credit).openapi('Credits');

/** What does not agree on a day. */
export const Difference = z.object({
  kind: z.enum([
    /** The gateway has it, our ledger has not. */
    'not-in-ledger',
    /** Our ledger has it, the gateway has not. */
    'not-at-gateway',
    'other-amount',
    /** Somebody made it at the gateway by hand. */
    'foreign',
    /** The gateway paid it out, the bank has not got it. */
    'not-at-bank',
    /** The bank got it, and it is no payout. */
    'not-a-payout',
    'bank-amount',
    /** The bank's file is not here yet. */
    'no-bank-file',
  ]),
  /** What it is about: the number of a payment, or the name at the gateway or the bank. */
  about: z.string(),
  /** Ours, and what the other side says; null where a side has nothing. */
  ledgerCents: sum.nullable(),
  otherCents: sum.nullable(),
});

export const DayState = z.enum(['balanced', 'off', 'closed']);

export const Day = z
  .object({
    day: z.iso.date(),
    state: DayState,
    /** Charges less refunds that were made on the day. */
    gatewayCents: sum,
    ledgerCents: sum,
    /** What was paid out on the day, and what the bank got; null before its file is here. */
    payoutCents: sum,
    bankCents: sum.nullable(),
    differences: z.array(Difference),
    comparedAt: z.iso.datetime(),
    closedBy: z.string().nullable(),
    closedAt: z.iso.datetime().nullable(),
    note: z.string().nullable(),
  })
  .openapi('DayClose');

export const Days = z
  .object({
    /** Newest first; without today, which is not over. */
    days: z.array(Day),
    /** What each account of the ledger holds. */
    balances: z.array(z.object({ account: LedgerAccount, cents: sum })),
    /** Whether the bank's file is brought by hand. */
    bringsFile: z.boolean(),
  })
  .openapi('Days');

export const BankFile = z
  .object({ text: z.string().min(1).max(200_000) })
  .strict()
  .openapi('BankFile');
export const CloseDay = z
  .object({ note: z.string().trim().max(500) })
  .strict()
  .openapi('CloseDay');

export type DeskPaymentQuery = z.infer<typeof DeskPaymentQuery>;
export type DeskPayment = z.infer<typeof DeskPayment>;
export type DeskPayments = z.infer<typeof DeskPayments>;
export type PaymentSearch = z.infer<typeof PaymentSearch>;
export type FoundPayments = z.infer<typeof FoundPayments>;
export type DeskPaymentDetail = z.infer<typeof DeskPaymentDetail>;
export type DeskRefund = z.infer<typeof DeskRefund>;
export type DeskRefunds = z.infer<typeof DeskRefunds>;
export type LedgerEntry = z.infer<typeof LedgerEntry>;
export type LedgerEntries = z.infer<typeof LedgerEntries>;
export type NewRefund = z.infer<typeof NewRefund>;
export type RefundDecision = z.infer<typeof RefundDecision>;
export type Credit = z.infer<typeof Credit>;
export type Credits = z.infer<typeof Credits>;
export type LedgerAccount = z.infer<typeof LedgerAccount>;
export type LedgerKind = z.infer<typeof LedgerKind>;
export type Difference = z.infer<typeof Difference>;
export type Day = z.infer<typeof Day>;
export type Days = z.infer<typeof Days>;
