/** The one place in which this feature meets payments: what is left to pay, with what, and charging it. */
import { z } from 'zod';
import type { Tx } from '../../database/database.ts';
import type { PaymentMethod, Prisma, Statement } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';
import { chargeFor, receiptOf } from '../payments/published.ts';
import type { PlanMethod } from './schema.ts';

/** What can be paid of a bill now: what is on its way counts as paid until it is known that it is not. */
export const leftOf = ({ owedCents, pendingCents }: Pick<Statement, 'owedCents' | 'pendingCents'>): number => Math.max(0, owedCents - pendingCents);

/** Whether bills of this clinic can be paid here. */
export async function isOnline({ payments }: Pick<Portal, 'payments'>, db: Pick<Tx, 'paymentPolicy'>, clinicId: string): Promise<boolean> {
  if (!payments.gateway) return false;
  const policy = await db.paymentPolicy.findUnique({ where: { clinicId }, select: { online: true } });
  return policy?.online ?? true;
}

/** This person's, the one that they use first before the others. */
export async function methodsOf(db: Pick<Tx, 'paymentMethod'>, userId: string): Promise<PlanMethod[]> {
  const rows = await db.paymentMethod.findMany({ where: { userId, removedAt: null }, orderBy: [{ isDefault: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }] });
  return rows.map(toMethod);
}

/** One of this person's that was not removed. */
export async function methodOf(db: Pick<Tx, 'paymentMethod'>, userId: string, id: string): Promise<PlanMethod | null> {
  const row = await db.paymentMethod.findFirst({ where: { id, userId, removedAt: null } });
  return row && toMethod(row);
}

const toMethod = ({ id, kind, brand, last4, expMonth, expYear }: PaymentMethod): PlanMethod => ({
  id,
  kind,
  brand,
  last4,
  expires: expMonth && expYear ? `${String(expYear)}-${String(expMonth).padStart(2, '0')}` : null,
});

interface BillLeft {
  readonly statementId: string;
  readonly leftCents: number;
}

/** Spreads a sum over bills, each filled before the next; less than the sum where less is left. */
export function allocate(cents: number, bills: readonly BillLeft[]): { statementId: string; cents: number }[] {
  let rest = cents;
  return bills.flatMap(({ statementId, leftCents }) => {
    const taken = Math.min(rest, leftCents);
    rest -= taken;
    return taken > 0 ? [{ statementId, cents: taken }] : [];
  });
}

/** What is charged without anybody entering a card: all that makes the charge, so that it can be ordered again as it was. */
export const ChargeOrder = z.object({
  key: z.string(),
  origin: z.enum(['plan', 'autopay', 'scheduled']),
  patientId: z.string(),
  payerId: z.string(),
  methodId: z.string(),
  parts: z.array(z.object({ statementId: z.string(), cents: z.number().int() })),
  /** Whether somebody who asked for it is at the page. */
  present: z.boolean(),
});
export type ChargeOrder = z.infer<typeof ChargeOrder>;

export type ChargeResult =
  | { readonly state: 'succeeded' | 'pending'; readonly paymentId: string; readonly paidCents: number }
  | { readonly state: 'failed'; readonly reason: string }
  /** Nothing was ordered: it is paid already. */
  | { readonly state: 'nothing' }
  /** Nothing was ordered, and nobody’s fault: it can be later. */
  | { readonly state: 'later' };

const RESULT_OF: Readonly<Record<string, ChargeResult>> = {
  'payment/nothing-owed': { state: 'nothing' },
  'payment/off': { state: 'later' },
  'payment/method-gone': { state: 'failed', reason: 'method-gone' },
  'resource/not-found': { state: 'nothing' },
};

/** Charges, or tells what became of the charge of this key. */
export async function charge(portal: Portal, { origin, payerId, methodId, parts, key, patientId, present }: ChargeOrder): Promise<ChargeResult> {
  try {
    const payment = await chargeFor(portal, {
      key,
      patientId,
      // Who may have what paid was looked at when it was ordered.
      reduced: false,
      parts,
      atMost: true,
      method: { kind: 'saved', methodId, userId: payerId },
      payerId,
      origin,
      present,
      // What nobody is present at is told by mail, too.
      receiptTo: await receiptOf(portal, payerId),
    });
    const { id: paymentId, state, failCode, amountCents: paidCents } = payment;
    return state === 'failed' ? { state, reason: failCode ?? 'declined' } : { state, paymentId, paidCents };
  } catch (error) {
    const result = error instanceof ApiProblem ? RESULT_OF[error.code] : undefined;
    if (!result) throw error;
    return result;
  }
}

/** As a column of what is ordered takes nothing. */
export const ordered = (order: ChargeOrder): Prisma.InputJsonObject => ({ ...order });
