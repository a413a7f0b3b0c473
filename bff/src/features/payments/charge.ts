/**
 * One charge, whatever is retried: the payment is written down first, the gateway
 * knows it by its id, and what the gateway answers is applied by `settle.ts`. An
 * answer that is lost leaves the payment pending; webhook and reconciler find it.
 */
import { write, writeAs } from '../../access/write-as.ts';
import type { Payment } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { PayBy } from '../../payments/gateway.ts';
import type { Portal } from '../../portal.ts';
import { orderPayment } from './order.ts';
import type { Answering, OrderedPart, PaymentOrder } from './order.ts';
import type { ReceiptTo } from './receipt-address.ts';
import { settle } from './settle.ts';

/** With what is paid: what the gateway's fields handed over, used once; or a method that this person saved. */
export type ChargeMethod = { readonly kind: 'token'; readonly token: string } | { readonly kind: 'saved'; readonly methodId: string; readonly userId: string };

export interface ChargeRequest {
  /** Names what is paid for, e.g. `plan:<instalment>:<try>`: the same key is the same charge, however often it is asked for. */
  readonly key: string;
  readonly patientId: string;
  /** As `PatientWho.reduced`: what is confidential is not there for who pays. */
  readonly reduced: boolean;
  /** As `PaymentOrder.answering`. */
  readonly answering?: Answering;
  readonly parts: readonly OrderedPart[];
  /** Takes what is owed where that is less; else an order for more is refused. */
  readonly atMost: boolean;
  readonly method: ChargeMethod;
  /** Null for a guest. */
  readonly payerId: string | null;
  readonly origin: PaymentOrder['origin'];
  /** Whether the payer is at the page now. */
  readonly present: boolean;
  readonly receiptTo: ReceiptTo | null;
  /** Held until it is written down, for what is done by a grant. */
  readonly grantId?: string;
}

/** After this time a payment is not sent to the gateway again: half of what the reconciler waits before it gives one up. */
const FRESH_MS = 5 * 60_000;

/**
 * Charges, or tells what became of the charge of this key. `pending` when that is
 * not known yet: it will be, and the same must not be ordered under another key.
 * @throws {ApiProblem} resource/not-found, request/key-reused, payment/off, payment/changed, payment/more-than-owed, payment/nothing-owed, payment/method-gone: nothing was charged
 */
export async function chargeFor(portal: Portal, request: ChargeRequest): Promise<Payment> {
  const { method, present, grantId, ...order } = request;
  const payBy = await payByOf(portal, method);
  const work = { ...order, methodId: method.kind === 'saved' ? method.methodId : null, by: payBy.token };
  const payment = grantId
    ? await writeAs(portal, { grantId }, (tx, at) => orderPayment(portal, tx, work, at))
    : await write(portal, (tx, at) => orderPayment(portal, tx, work, at));
  // Asked again with the same key the gateway tells what became of it. Another page's payment has a token of its own,
  // and one that is older is the reconciler's: it may be giving it up at this moment.
  const isFresh = portal.now().getTime() - payment.createdAt.getTime() < FRESH_MS;
  return payment.state === 'pending' && payment.key === order.key && isFresh ? askGateway(portal, payment, payBy, present) : payment;
}

/** Asks the gateway to charge a payment that is written down. */
async function askGateway(portal: Portal, payment: Payment, payBy: PayBy, present: boolean): Promise<Payment> {
  const { id: paymentId, amountCents } = payment;
  const answer = await portal.payments.gateway?.charge({ idempotencyKey: paymentId, paymentId, amountCents, payBy, present });
  if (!answer || answer.outcome === 'unknown') return payment;
  const outcome = answer.outcome === 'declined' ? { failed: answer.reason } : { charge: answer.charge };
  return write(portal, async (tx, at) => {
    const settled = await settle(portal, tx, paymentId, outcome, at);
    if (settled === 'other-amount') portal.log.error({ paymentId }, 'the gateway charged another amount');
    return tx.payment.findUniqueOrThrow({ where: { id: paymentId } });
  });
}

async function payByOf(portal: Portal, method: ChargeMethod): Promise<PayBy> {
  if (method.kind === 'token') return { token: method.token, customerId: null };
  const saved = await portal.db.prisma.paymentMethod.findFirst({ where: { id: method.methodId, userId: method.userId } });
  if (!saved || saved.gateway !== portal.payments.gateway?.name) throw new ApiProblem('payment/method-gone');
  return { token: saved.methodRef, customerId: saved.customerRef };
}
