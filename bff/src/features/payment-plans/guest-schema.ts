/** Shapes of paying without an account: what stands on a bill on paper, and nothing that does not. */
import { z } from '@hono/zod-openapi';
import { HostedFields } from '../payments/schema.ts';

const cents = z.number().int().positive();

/** What somebody reads off a bill. All three must be right; which of them is not is never told. */
export const GuestBillAsked = z
  .strictObject({
    number: z.string().trim().min(1).max(60),
    birthYear: z.number().int().min(1900).max(2100),
    /** What the bill asks for. */
    amountCents: cents.max(100_000_000),
  })
  .openapi('GuestBillAsked');

/** What the page needs before anything is asked. */
export const GuestEntry = z
  .object({
    /** Null where nothing is paid online. */
    fields: HostedFields.nullable(),
    phone: z.string(),
  })
  .openapi('GuestEntry');

/** What is shown of it: no name, no service, no clinic. */
export const GuestBill = z.object({ owedCents: cents }).openapi('GuestBill');

export const GuestPayment = GuestBillAsked.extend({
  /** Up to what is still owed. */
  payCents: cents.max(100_000_000),
  /** Of the gateway's own fields: never a number of a card. */
  token: z.string().min(1).max(300),
  /** Where the receipt goes; empty for none. */
  email: z.union([z.literal(''), z.email().max(254)]),
  locale: z.enum(['en', 'es']),
}).openapi('GuestPayment');

export const GuestPaid = z
  .object({
    /** `pending`: a bank takes days, or the answer of the gateway was lost and is looked for. */
    state: z.enum(['succeeded', 'pending', 'declined']),
    paidCents: cents,
    /** A code of why it was declined. */
    reason: z.string().nullable(),
    /** By which the payment can be asked about. */
    reference: z.string(),
  })
  .openapi('GuestPaid');

export type GuestEntry = z.infer<typeof GuestEntry>;
export type GuestBillAsked = z.infer<typeof GuestBillAsked>;
export type GuestBill = z.infer<typeof GuestBill>;
export type GuestPayment = z.infer<typeof GuestPayment>;
export type GuestPaid = z.infer<typeof GuestPaid>;
