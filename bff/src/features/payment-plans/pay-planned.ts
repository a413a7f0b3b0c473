/** Charges one payment of auto-pay, or of a day that somebody chose: ordered first, as `pay-part.ts` has it. It is tried once; who hears that it did not go through decides what is next. */
import { write } from '../../access/write-as.ts';
import { recordChange } from '../../changes/record-change.ts';
import type { Tx } from '../../database/database.ts';
import { Prisma } from '../../database/generated/client.ts';
import type { PlannedPayment } from '../../database/generated/client.ts';
import { writeNews } from '../../notifications/news.ts';
import type { Portal } from '../../portal.ts';
import { billsOnHold } from '../assistance/published.ts';
import { chargedOf } from './auto-pay-rule.ts';
import { mayPay } from './may-pay.ts';
import { charge, ChargeOrder, isOnline, leftOf, methodOf, ordered } from './money.ts';
import type { ChargeResult } from './money.ts';
import { liveOf } from './tell.ts';

/** Charges it if it is still to be paid. Can run twice, and at once. */
export async function payPlanned(portal: Portal, id: string): Promise<void> {
  const order = await write(portal, (tx, at) => orderPlanned(portal, tx, id, at));
  if (!order) return;
  const result = await charge(portal, order);
  await write(portal, (tx, at) => settlePlanned(portal, tx, id, { order, result }, at));
}

async function orderPlanned(portal: Portal, tx: Tx, id: string, at: Date): Promise<ChargeOrder | null> {
  const row = await lockPlanned(tx, id);
  if (row?.state !== 'planned') return null;
  if (row.ordered) return ChargeOrder.parse(row.ordered);
  if (!(await isOnline(portal, tx, row.clinicId))) return null;
  const bill = await tx.statement.findUniqueOrThrow({ where: { id: row.statementId } });
  const cents = chargedOf(row.cents, leftOf(bill));
  // Auto-pay takes it anew, with a word days before, once there is an answer.
  const waits = row.autoPayId !== null && (bill.disputedAt !== null || (await billsOnHold(tx, row.patientId, at)));
  if (cents === 0 || waits) {
    await endPlanned(portal, tx, row, { state: 'dropped' }, at);
    return null;
  }
  if (!(await methodOf(tx, row.userId, row.methodId))) return failPlanned(portal, tx, row, 'method-gone', at);
  if (!(await mayPay(portal, tx, row))) return failPlanned(portal, tx, row, 'access-ended', at);
  const order: ChargeOrder = {
    key: `planned ${id}`,
    origin: row.autoPayId === null ? 'scheduled' : 'autopay',
    patientId: row.patientId,
    payerId: row.userId,
    methodId: row.methodId,
    parts: [{ statementId: row.statementId, cents }],
    present: false,
  };
  await tx.plannedPayment.update({ where: { id }, data: { ordered: ordered(order) } });
  return order;
}

async function settlePlanned(
  portal: Portal,
  tx: Tx,
  id: string,
  { order, result }: { readonly order: ChargeOrder; readonly result: ChargeResult },
  at: Date,
): Promise<void> {
  const row = await lockPlanned(tx, id);
  // Somebody else who ordered the same was first.
  if (!row?.ordered || ChargeOrder.parse(row.ordered).key !== order.key) return;
  switch (result.state) {
    case 'pending':
      if (row.paymentId === null) await tx.plannedPayment.update({ where: { id }, data: { paymentId: result.paymentId } });
      return;
    case 'later':
      await tx.plannedPayment.update({ where: { id }, data: { ordered: Prisma.DbNull } });
      return;
    case 'nothing':
      return endPlanned(portal, tx, row, { state: 'dropped' }, at);
    case 'succeeded':
      return endPlanned(portal, tx, row, { state: 'paid', paidCents: result.paidCents, paymentId: result.paymentId }, at);
    case 'failed':
      await failPlanned(portal, tx, row, result.reason, at);
  }
}

async function failPlanned(portal: Portal, tx: Tx, row: PlannedPayment, reason: string, at: Date): Promise<null> {
  await endPlanned(portal, tx, row, { state: 'failed', reason }, at);
  const { id, patientId } = row;
  await writeNews(tx, [{ topic: 'plannedPayments', patientId, entityId: id, byUserId: null, at, key: `failed ${id}` }]);
  return null;
}

type End = Pick<Prisma.PlannedPaymentUncheckedUpdateInput, 'paidCents' | 'paymentId' | 'reason'> & { readonly state: 'paid' | 'failed' | 'dropped' };

async function endPlanned(portal: Portal, tx: Tx, { id, patientId }: PlannedPayment, end: End, at: Date): Promise<void> {
  await tx.plannedPayment.update({ where: { id }, data: { ...end, endedAt: at, ordered: Prisma.DbNull } });
  await recordChange(portal, tx, { kind: 'planned-payment.changed', patientId, entityId: id, byUserId: null, live: liveOf(id) });
}

async function lockPlanned(tx: Tx, id: string): Promise<PlannedPayment | null> {
  await tx.$queryRaw`select id from planned_payment where id = ${id}::uuid for update`;
  return tx.plannedPayment.findUnique({ where: { id } });
}
