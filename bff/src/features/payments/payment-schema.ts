/** Shapes of payments. Money is integer US cents, times are UTC. */
import { z } from '@hono/zod-openapi';
import { pageOf } from '../../lists/page-schema.ts';
import { DECLINE_REASONS } from '../../payments/gateway.ts';

/** Above nothing, and small enough for every sum of them. */
export const cents = z.number().int().positive().max(100_000_000);
const sum = z.number().int();

export const PaymentParams = z.object({ paymentId: z.uuid() });
export const MethodParams = z.object({ methodId: z.uuid() });

/** `pending`: the gateway has not told yet; a bank account takes some days. */
export const PaymentState = z.enum(['pending', 'succeeded', 'failed']);
export const PaymentOrigin = z.enum(['person', 'guest', 'autopay', 'plan', 'scheduled']);

/** Why nothing was taken. `not-reached`: the gateway never heard of it. */
export const FailCode = z.enum([...DECLINE_REASONS, 'not-reached']);

/** A card or an account as it may be shown. */
const ShownMethod = z.object({ kind: z.enum(['card', 'bank']), brand: z.string(), last4: z.string() });

/** A card or an account that this person keeps for paying. */
export const SavedMethod = ShownMethod.extend({
  id: z.uuid(),
  expires: z.object({ month: z.number().int(), year: z.number().int() }).nullable(),
  /** Its month is over. */
  expired: z.boolean(),
  isDefault: z.boolean(),
}).openapi('SavedMethod');

/** The gateway's own pages with fields, for a frame. */
export const HostedFields = z.object({ cardUrl: z.string(), bankUrl: z.string() });

export const SavedMethods = z
  .object({
    methods: z.array(SavedMethod),
    /** Null where nothing is paid online. */
    fields: HostedFields.nullable(),
  })
  .openapi('SavedMethods');

/** A method that the gateway's fields handed over. */
const token = z
  .string()
  .max(200)
  // The name of something at the gateway; a number of a card never gets in here.
  .regex(/^[A-Za-z][\w-]*$/);

export const NewMethod = z.object({ token, isDefault: z.boolean() }).strict().openapi('NewMethod');

/** A bill with something left to pay. */
export const PayableBill = z.object({
  statementId: z.uuid(),
  number: z.string(),
  issuedOn: z.iso.date(),
  dueOn: z.iso.date().nullable(),
  owedCents: sum,
  /** Of it, what is in payments whose outcome is not known yet. */
  pendingCents: sum,
  /** What can be paid now. */
  payableCents: sum,
  /** Goes with a payment: of two pages that have the same number, one can pay. */
  attempt: z.number().int(),
});

export const PayableBills = z
  .object({
    /** Whether this clinic's bills can be paid here; else there is the phone. */
    online: z.boolean(),
    phone: z.string().nullable(),
    fields: HostedFields.nullable(),
    /** What is due first comes first. */
    bills: z.array(PayableBill),
  })
  .openapi('PayableBills');

const PayBill = z.strictObject({ statementId: z.uuid(), cents, attempt: z.number().int().positive() });
const PayBy = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('token'), token, save: z.boolean() }),
  z.strictObject({ kind: z.literal('saved'), methodId: z.uuid() }),
]);

export const NewPayment = z
  .object({
    bills: z
      .array(PayBill)
      .min(1)
      .max(50)
      .refine((bills) => new Set(bills.map(({ statementId }) => statementId)).size === bills.length, 'a bill stands there once'),
    method: PayBy,
    /** Whether a receipt goes to the address of who pays. */
    receipt: z.boolean(),
  })
  .strict()
  .openapi('NewPayment');

export const PaymentSummary = z
  .object({
    id: z.uuid(),
    state: PaymentState,
    origin: PaymentOrigin,
    amountCents: sum,
    refundedCents: sum,
    method: ShownMethod.nullable(),
    failCode: FailCode.nullable(),
    /** When it was ordered. */
    at: z.iso.datetime(),
    /** How many bills it is for. */
    bills: z.number().int(),
  })
  .openapi('PaymentSummary');

/** Newest first. */
export const PaymentList = pageOf(PaymentSummary).openapi('PaymentList');

export const RefundState = z.enum(['asked', 'pending', 'succeeded', 'failed', 'refused']);

export const Payment = PaymentSummary.omit({ bills: true })
  .extend({
    /** When its outcome was known. */
    settledAt: z.iso.datetime().nullable(),
    /** On the receipt, and at the gateway. */
    number: z.string(),
    payerName: z.string().nullable(),
    parts: z.array(z.object({ statementId: z.uuid(), number: z.string(), cents: sum, owedCents: sum })),
    /** What was given back, or is about to be. */
    refunds: z.array(z.object({ id: z.uuid(), state: RefundState, amountCents: sum, at: z.iso.datetime() })),
    billingPhone: z.string().nullable(),
    timeZone: z.string(),
  })
  .openapi('Payment');

export type PaymentParams = z.infer<typeof PaymentParams>;
export type PaymentState = z.infer<typeof PaymentState>;
export type PaymentOrigin = z.infer<typeof PaymentOrigin>;
export type FailCode = z.infer<typeof FailCode>;
export type ShownMethod = z.infer<typeof ShownMethod>;
export type SavedMethod = z.infer<typeof SavedMethod>;
export type SavedMethods = z.infer<typeof SavedMethods>;
export type HostedFields = z.infer<typeof HostedFields>;
export type NewMethod = z.infer<typeof NewMethod>;
export type PayableBill = z.infer<typeof PayableBill>;
export type PayableBills = z.infer<typeof PayableBills>;
export type NewPayment = z.infer<typeof NewPayment>;
export type PaymentSummary = z.infer<typeof PaymentSummary>;
export type PaymentList = z.infer<typeof PaymentList>;
export type Payment = z.infer<typeof Payment>;
export type RefundState = z.infer<typeof RefundState>;
