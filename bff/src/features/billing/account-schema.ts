/** Shapes of accounts: who answers for what, and for whom somebody may pay. */
import { z } from '@hono/zod-openapi';
import { cents } from './statement-schema.ts';

/** A bill of somebody else with something left to pay: what it is for is not told. */
export const AccountBill = z
  .object({ statementId: z.uuid(), number: z.string(), dueOn: z.iso.date().nullable(), owedCents: cents, isLate: z.boolean() })
  .openapi('AccountBill');

export const AccountDue = z
  .object({
    patientId: z.uuid(),
    /** Where the patient answers for it: it can be opened and paid. */
    accountId: z.uuid().nullable(),
    name: z.string(),
    /** As printed on bills. */
    number: z.string().nullable(),
    /** Who answers for it, where it is not the patient. */
    guarantor: z.string().nullable(),
    owedCents: cents,
    openCount: z.number().int(),
    /** Whether the signed-in person can open that person's bills. */
    canOpen: z.boolean(),
    /** The bills, where the patient answers for them. */
    bills: z.array(AccountBill),
  })
  .openapi('AccountDue');

export const BillingAccounts = z
  .object({
    /** What this patient answers for, their own account first. */
    responsible: z.array(AccountDue),
    /** Others whose bills the signed-in person can open and may pay, and does not have to. */
    mayPay: z.array(AccountDue),
    /** Who else answers for this patient's bills; `null` where nobody does. */
    guarantor: z.string().nullable(),
  })
  .openapi('BillingAccounts');

export type AccountBill = z.infer<typeof AccountBill>;
export type AccountDue = z.infer<typeof AccountDue>;
export type BillingAccounts = z.infer<typeof BillingAccounts>;
