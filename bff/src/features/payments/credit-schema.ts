/** Shapes of what people have coming: credits that can pay another bill, and money that is about to be given back. */
import { z } from '@hono/zod-openapi';
import { cents, RefundState } from './payment-schema.ts';

const sum = z.number().int();

export const CreditParams = z.object({ statementId: z.uuid() });

/** To which bill, and how much. */
export const MoveCredit = z.object({ toStatementId: z.uuid(), cents }).strict().openapi('MoveCredit');

export const OwnCredits = z
  .object({
    /** Bills on which more was paid than they came to. */
    credits: z.array(
      z.object({
        statementId: z.uuid(),
        number: z.string(),
        creditCents: sum,
        /** Of it, what can go to a bill now: the rest is about to be given back. */
        freeCents: sum,
      }),
    ),
    /** Bills that can be paid with them, what is due first at the top. */
    bills: z.array(z.object({ statementId: z.uuid(), number: z.string(), dueOn: z.iso.date().nullable(), payableCents: sum })),
    /** Money on its way back, the newest first. */
    refunds: z.array(z.object({ id: z.uuid(), paymentId: z.uuid(), paymentNumber: z.string(), state: RefundState, amountCents: sum, at: z.iso.datetime() })),
    billingPhone: z.string().nullable(),
    timeZone: z.string(),
  })
  .openapi('OwnCredits');

export type CreditParams = z.infer<typeof CreditParams>;
export type MoveCredit = z.infer<typeof MoveCredit>;
export type OwnCredits = z.infer<typeof OwnCredits>;
