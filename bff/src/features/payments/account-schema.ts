/** Shapes of an account whose bills somebody else answers for: sums alone. */
import { z } from '@hono/zod-openapi';
import { Payment, PayableBills } from './payment-schema.ts';

export const AccountParams = z.object({ accountId: z.uuid() });
export const AccountPaymentParams = AccountParams.extend({ paymentId: z.uuid() });

export const PayableAccount = PayableBills.extend({
  /** Who was treated. */
  name: z.string(),
  /** Of the account, as printed on bills. */
  number: z.string().nullable(),
  clinicName: z.string().nullable(),
  /** What who asks has paid of it, newest first. */
  payments: z.array(Payment.pick({ id: true, number: true, state: true, amountCents: true, refundedCents: true, at: true })),
  timeZone: z.string(),
}).openapi('PayableAccount');

export type AccountParams = z.infer<typeof AccountParams>;
export type AccountPaymentParams = z.infer<typeof AccountPaymentParams>;
export type PayableAccount = z.infer<typeof PayableAccount>;
