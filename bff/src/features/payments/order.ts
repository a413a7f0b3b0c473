/**
 * Ordering a payment: what may be taken is decided here, by what is owed, under a
 * lock on the bills; and it is written down before the gateway is asked, so that
 * whatever dies afterwards is found again.
 */
import { createHash, randomUUID } from 'node:crypto';
import { billsAnsweredFor, inChart } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import type { Tx } from '../../database/database.ts';
import type { Payment, PaymentOrigin, Prisma } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';
import { lockStatements } from './ledger.ts';
import { sealReceipt } from './receipt-address.ts';
import type { ReceiptTo } from './receipt-address.ts';
import { tellPayment } from './tell.ts';

export interface OrderedPart {
  readonly statementId: string;
  readonly cents: number;
  /** The number that the page had for this bill. Left out where the key alone says what is one payment. */
  readonly attempt?: number;
}

export interface Answering {
  readonly accountId: string;
  readonly who: Pick<PatientWho, 'patientId' | 'userId' | 'reduced'>;
}

export interface PaymentOrder {
  /** Names what is paid for, e.g. `plan:<instalment>:<try>`: the same key is the same payment. */
  readonly key: string;
  readonly patientId: string;
  /** Whether what is confidential is not there for who pays. */
  readonly reduced: boolean;
  /** Who pays bills of an account that they answer for, where they do not pay as somebody who sees them. */
  readonly answering?: Answering | undefined;
  readonly parts: readonly OrderedPart[];
  /** Takes what is owed where that is less than was ordered; else such an order is refused. */
  readonly atMost: boolean;
  readonly payerId: string | null;
  readonly origin: PaymentOrigin;
  readonly methodId: string | null;
  /** What else makes an order another one, e.g. the token. */
  readonly by: string;
  readonly receiptTo: ReceiptTo | null;
}

/**
 * The payment of this order, made unless it is there.
 * @throws {ApiProblem} resource/not-found, request/key-reused, payment/off, payment/changed, payment/more-than-owed, payment/nothing-owed
 */
export async function orderPayment(portal: Portal, tx: Tx, order: PaymentOrder, at: Date): Promise<Payment> {
  const gateway = portal.payments.gateway?.name;
  if (!gateway) throw new ApiProblem('payment/off');
  const ids = order.parts.map(({ statementId }) => statementId);
  await lockStatements(tx, ids);
  const digest = digestOf(order);
  const known = await tx.payment.findUnique({ where: { key: order.key } });
  if (known && known.digest !== digest) throw new ApiProblem('request/key-reused');
  if (known) return known;
  await assertKept(tx, order.methodId);
  const statements = await tx.statement.findMany({
    where: { AND: [{ id: { in: ids }, status: { not: 'unsure' } }, reachOf(order)] },
    include: {
      paymentParts: { select: { attempt: true }, orderBy: { attempt: 'desc' }, take: 1 },
      patient: { select: { clinicId: true, clinic: { select: { paymentPolicy: true } } } },
    },
  });
  if (statements.length !== ids.length) throw new ApiProblem('resource/not-found');
  if (statements.some(({ patient }) => patient.clinic?.paymentPolicy?.online === false)) throw new ApiProblem('payment/off');
  const next = new Map(statements.map(({ id, paymentParts }) => [id, (paymentParts[0]?.attempt ?? 0) + 1]));
  if (order.parts.some(({ statementId, attempt }) => attempt !== undefined && attempt !== next.get(statementId))) {
    return (await sameFromAnotherPage(tx, order, digest)) ?? refuse('payment/changed');
  }
  const free = new Map(statements.map(({ id, owedCents, pendingCents }) => [id, Math.max(0, owedCents - pendingCents)]));
  const parts = order.parts.flatMap(({ statementId, cents }) => {
    const most = free.get(statementId) ?? 0;
    if (cents > most && !order.atMost) return refuse(most === 0 ? 'payment/nothing-owed' : 'payment/more-than-owed');
    const taken = Math.min(cents, most);
    return taken === 0 ? [] : [{ statementId, cents: taken, attempt: next.get(statementId) ?? 1 }];
  });
  if (parts.length === 0) throw new ApiProblem('payment/nothing-owed');
  const id = randomUUID();
  const payment = await tx.payment.create({
    data: {
      id,
      key: order.key,
      digest,
      patientId: order.patientId,
      clinicId: statements[0]?.patient.clinicId ?? null,
      payerId: order.payerId,
      origin: order.origin,
      amountCents: parts.reduce((sum, { cents }) => sum + cents, 0),
      gateway,
      methodId: order.methodId,
      receiptTo: order.receiptTo && sealReceipt(portal.config.secret, id, order.receiptTo),
      createdAt: at,
      confidential: statements.some(({ confidential }) => confidential),
    },
  });
  await tx.paymentPart.createMany({ data: parts.map((part) => ({ paymentId: id, ...part })) });
  await tellPayment(portal, tx, payment, 'payment.ordered', order.payerId);
  return payment;
}

/** Of an account that is answered for only its own bills: one payment is for one patient. */
const reachOf = ({ answering, patientId, reduced }: PaymentOrder): Prisma.StatementWhereInput =>
  answering ? { AND: [{ patientId, accountId: answering.accountId }, billsAnsweredFor(answering.who)] } : inChart({ patientId, reduced });

/** @throws {ApiProblem} payment/method-gone */
async function assertKept(tx: Tx, methodId: string | null): Promise<void> {
  if (methodId !== null && (await tx.paymentMethod.count({ where: { id: methodId, removedAt: null } })) === 0) throw new ApiProblem('payment/method-gone');
}

/** The same was ordered from another page of the same person that was loaded before: it is that payment, not another one. */
async function sameFromAnotherPage(tx: Tx, { parts, payerId, patientId }: PaymentOrder, digest: string): Promise<Payment | null> {
  if (payerId === null) return null;
  const [first] = parts;
  if (first?.attempt === undefined) return null;
  const found = await tx.paymentPart.findUnique({
    where: { statementId_attempt: { statementId: first.statementId, attempt: first.attempt } },
    select: { payment: { include: { parts: true } } },
  });
  if (!found || found.payment.payerId !== payerId || found.payment.patientId !== patientId) return null;
  const { parts: paid, ...payment } = found.payment;
  const isSame =
    paid.length === parts.length &&
    parts.every(({ statementId, cents, attempt }) => paid.some((part) => part.statementId === statementId && part.cents === cents && part.attempt === attempt));
  // One that failed was another try: with the same card it would be the same digest.
  return isSame && (payment.state !== 'failed' || payment.digest === digest) ? payment : null;
}

function digestOf({ patientId, parts, payerId, methodId, by }: PaymentOrder): string {
  const sorted = parts
    .toSorted((a, b) => a.statementId.localeCompare(b.statementId))
    .map(({ statementId, cents, attempt }) => [statementId, cents, attempt ?? 0]);
  return createHash('sha256')
    .update(JSON.stringify([patientId, sorted, payerId, methodId, by]))
    .digest('base64url');
}

function refuse(code: 'payment/changed' | 'payment/nothing-owed' | 'payment/more-than-owed'): never {
  throw new ApiProblem(code);
}
