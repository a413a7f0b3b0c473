/**
 * What the gateway says of a charge, applied to its payment: by its answer, by a
 * webhook, or by the reconciler, in any order and however often. What was taken
 * is taken: a success wins over all that was believed before, and nothing
 * undoes it.
 */
import type { Tx } from '../../database/database.ts';
import type { Payment } from '../../database/generated/client.ts';
import type { GatewayCharge } from '../../payments/gateway-objects.ts';
import type { Portal } from '../../portal.ts';
import { book, lockStatements } from './ledger.ts';
import { notifySource } from './notify-kind.ts';
import { mailReceipt } from './receipts.ts';
import type { FailCode } from './schema.ts';
import { tellPayment } from './tell.ts';

/** The gateway's charge, or that there is none and why. */
export type Outcome = { readonly charge: GatewayCharge } | { readonly failed: FailCode };

export type Settled = 'settled' | 'nothing' | 'other-amount';

/** @returns whether it changed anything; `other-amount`: the charge is not what was ordered, and somebody has to look */
export async function settle(portal: Portal, tx: Tx, paymentId: string, outcome: Outcome, at: Date): Promise<Settled> {
  const payment = await lockPayment(tx, paymentId);
  if (!payment) return 'nothing';
  if ('failed' in outcome) return fail(portal, tx, payment, outcome.failed, at);
  const { charge } = outcome;
  if (charge.amountCents !== payment.amountCents) return 'other-amount';
  if (charge.state === 'failed') return fail(portal, tx, payment, 'declined', at);
  if (charge.state === 'pending') return waits(tx, payment, charge);
  return payment.state === 'succeeded' ? 'nothing' : succeed(portal, tx, payment, charge, at);
}

/** The payment, as it is and stays until the transaction ends. */
export async function lockPayment(tx: Tx, id: string): Promise<Payment | null> {
  await tx.$queryRaw`select 1 from payment where id = ${id}::uuid for update`;
  return tx.payment.findUnique({ where: { id } });
}

const told = ({ chargeId, method }: GatewayCharge) => ({
  gatewayRef: chargeId,
  ...(method ? { methodKind: method.kind, methodBrand: method.brand, methodLast4: method.last4 } : {}),
});

async function waits(tx: Tx, { id, state, gatewayRef }: Payment, charge: GatewayCharge): Promise<Settled> {
  if (state !== 'pending' || gatewayRef !== null) return 'nothing';
  await tx.payment.update({ where: { id }, data: told(charge) });
  return 'settled';
}

async function succeed(portal: Portal, tx: Tx, payment: Payment, charge: GatewayCharge, at: Date): Promise<Settled> {
  const { id: paymentId, amountCents } = payment;
  const parts = await tx.paymentPart.findMany({ where: { paymentId }, orderBy: { statementId: 'asc' } });
  await lockStatements(
    tx,
    parts.map(({ statementId }) => statementId),
  );
  // A try at the gateway that failed has another name there than the one that went through.
  const { gatewayRef, ...method } = told(charge);
  await tx.payment.update({
    where: { id: paymentId },
    data: { state: 'succeeded', failCode: null, settledAt: at, ...(payment.gatewayRef === null ? { gatewayRef } : {}), ...method },
  });
  const entryId = await book(tx, {
    key: `payment:${paymentId}`,
    kind: 'payment',
    at,
    paymentId,
    byUserId: payment.payerId,
    postings: [
      { account: 'gateway', cents: amountCents },
      ...parts.map(({ statementId, cents }) => ({ account: 'receivable' as const, cents: -cents, statementId })),
    ],
  });
  await mailReceipt(portal, tx, payment, at);
  if (entryId) await notifySource(tx, entryId, payment);
  await tellPayment(portal, tx, payment, 'payment.succeeded', payment.payerId);
  return 'settled';
}

async function fail(portal: Portal, tx: Tx, payment: Payment, failCode: FailCode, at: Date): Promise<Settled> {
  if (payment.state !== 'pending') return 'nothing';
  await tx.payment.update({ where: { id: payment.id }, data: { state: 'failed', failCode, settledAt: at } });
  await tellPayment(portal, tx, payment, 'payment.failed', payment.payerId);
  return 'settled';
}
