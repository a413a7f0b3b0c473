/**
 * What the gateway says of a refund, applied to ours: by its answer, by a webhook
 * or by the reconciler, in any order and however often. A bank can send back what
 * was given back, so a failure wins over a success, and nothing undoes it.
 */
import type { Tx } from '../../database/database.ts';
import type { Payment, Refund } from '../../database/generated/client.ts';
import type { GatewayRefund } from '../../payments/gateway-objects.ts';
import type { RefundRefusal } from '../../payments/gateway.ts';
import type { Portal } from '../../portal.ts';
import { book, lockStatements } from './ledger.ts';
import { notifySource } from './notify-kind.ts';
import { ourId } from './our-id.ts';
import { mailRefund } from './receipts.ts';
import { spread } from './refund-parts.ts';
import { lockPayment, settle } from './settle.ts';
import type { Settled } from './settle.ts';
import { tellPayment } from './tell.ts';

/** @returns `foreign` for one of a payment that is not ours */
export async function settleRefund(portal: Portal, tx: Tx, told: GatewayRefund, at: Date): Promise<Settled | 'foreign'> {
  const payment = await paymentOf(tx, portal, told);
  if (!payment) return 'foreign';
  if (told.state === 'pending') return 'nothing';
  // What was given back was taken before, whether we heard of that or not.
  if (payment.state !== 'succeeded') {
    const { amountCents, id: paymentId, createdAt } = payment;
    const charge = { chargeId: told.chargeId, paymentId, state: 'succeeded', amountCents, method: null, createdAt } as const;
    await settle(portal, tx, paymentId, { charge }, at);
  }
  const refund = (await known(tx, payment, told)) ?? (await madeElsewhere(tx, payment, told, at));
  if (refund === 'more-than-paid') return 'other-amount';
  if (refund.amountCents !== told.amountCents) return 'other-amount';
  return told.state === 'failed' ? failRefund(portal, tx, payment, refund, 'declined', at) : succeed(portal, tx, payment, refund, told.refundId, at);
}

/** The gateway says no: nothing was given back. */
export async function refuseRefund(portal: Portal, tx: Tx, refundId: string, reason: RefundRefusal, at: Date): Promise<void> {
  const { paymentId } = await tx.refund.findUniqueOrThrow({ where: { id: refundId }, select: { paymentId: true } });
  const payment = await lockPayment(tx, paymentId);
  const refund = await tx.refund.findUniqueOrThrow({ where: { id: refundId } });
  if (payment && refund.state === 'pending') await failRefund(portal, tx, payment, refund, reason, at);
}

async function paymentOf(tx: Tx, { payments }: Portal, { paymentId, chargeId }: GatewayRefund): Promise<Payment | null> {
  const gateway = payments.gateway?.name ?? '';
  const id = ourId(paymentId) ?? (await tx.payment.findUnique({ where: { gateway_gatewayRef: { gateway, gatewayRef: chargeId } }, select: { id: true } }))?.id;
  return id === undefined ? null : lockPayment(tx, id);
}

function known(tx: Tx, { id: paymentId }: Payment, { refundId, ourRefundId }: GatewayRefund): Promise<Refund | null> {
  const id = ourId(ourRefundId);
  return tx.refund.findFirst({ where: { paymentId, OR: [{ gatewayRef: refundId }, ...(id === null ? [] : [{ id }])] } });
}

/** One that somebody made at the gateway: it is written down as it happened. */
async function madeElsewhere(tx: Tx, payment: Payment, { refundId, amountCents, createdAt }: GatewayRefund, at: Date): Promise<Refund | 'more-than-paid'> {
  const parts = await spread(tx, payment.id, amountCents);
  if (!parts) return 'more-than-paid';
  const refund = await tx.refund.create({
    data: { paymentId: payment.id, state: 'pending', amountCents, reason: '', gatewayRef: refundId, byTwo: false, askedAt: createdAt, decidedAt: at },
  });
  await tx.refundPart.createMany({ data: parts.map((part) => ({ refundId: refund.id, ...part })) });
  return refund;
}

async function succeed(portal: Portal, tx: Tx, payment: Payment, refund: Refund, gatewayRef: string, at: Date): Promise<Settled> {
  if (refund.state !== 'pending') return 'nothing';
  await tx.refund.update({ where: { id: refund.id }, data: { state: 'succeeded', gatewayRef, settledAt: at } });
  await tx.payment.update({ where: { id: payment.id }, data: { refundedCents: { increment: refund.amountCents } } });
  await bookRefund(tx, payment, refund, { key: `refund:${refund.id}`, sign: 1, at });
  await mailRefund(portal, tx, payment, refund, at);
  await tellPayment(portal, tx, payment, 'payment.refunded', refund.decidedById);
  return 'settled';
}

async function failRefund(portal: Portal, tx: Tx, payment: Payment, refund: Refund, failCode: RefundRefusal | 'declined', at: Date): Promise<Settled> {
  if (refund.state !== 'pending' && refund.state !== 'succeeded') return 'nothing';
  await tx.refund.update({ where: { id: refund.id }, data: { state: 'failed', failCode, settledAt: at } });
  if (refund.state === 'succeeded') {
    await tx.payment.update({ where: { id: payment.id }, data: { refundedCents: { decrement: refund.amountCents } } });
    await bookRefund(tx, payment, refund, { key: `refund-back:${refund.id}`, sign: -1, at });
  }
  await tellPayment(portal, tx, payment, 'payment.refunded', refund.decidedById);
  return 'settled';
}

/** What is given back is owed again, unless the bill has a credit by it; `sign` -1 takes that back. */
async function bookRefund(
  tx: Tx,
  payment: Payment,
  { id: refundId, paymentId, amountCents, decidedById }: Refund,
  { key, sign, at }: { key: string; sign: 1 | -1; at: Date },
): Promise<void> {
  const parts = await tx.refundPart.findMany({ where: { refundId }, orderBy: { statementId: 'asc' } });
  await lockStatements(
    tx,
    parts.map(({ statementId }) => statementId),
  );
  const entryId = await book(tx, {
    key,
    kind: 'refund',
    at,
    paymentId,
    refundId,
    byUserId: decidedById,
    postings: [
      { account: 'gateway', cents: -sign * amountCents },
      ...parts.map(({ statementId, cents }) => ({ account: 'receivable' as const, cents: sign * cents, statementId })),
    ],
  });
  if (entryId) await notifySource(tx, entryId, payment);
}
