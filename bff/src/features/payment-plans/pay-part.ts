/**
 * Charges one payment of a plan. It is ordered first, in a transaction of its
 * own, and what was ordered is kept until its outcome is known: whoever comes
 * here again, after a crash or at the same moment, orders the very same thing
 * under the same key, which is one charge.
 */
import type { Tx } from '../../database/database.ts';
import { Prisma } from '../../database/generated/client.ts';
import { write } from '../../access/write-as.ts';
import { writeNews } from '../../notifications/news.ts';
import type { Portal } from '../../portal.ts';
import { dayIn } from '../../time/calendar.ts';
import { allocate, ChargeOrder, charge, isOnline, leftOf, methodOf, ordered } from './money.ts';
import type { ChargeResult } from './money.ts';
import { mayPay } from './may-pay.ts';
import { endPlan, movePlan } from './move.ts';
import { asDay } from './plan-row.ts';
import { nextTryOn } from './retries.ts';
import { rulesOf } from './rules.ts';
import { isRunning, stateByParts } from './states.ts';

const PARTS = {
  plan: {
    include: {
      clinic: { select: { timeZone: true } },
      parts: true,
      bills: { orderBy: { position: 'asc' }, include: { statement: { select: { owedCents: true, pendingCents: true } } } },
    },
  },
} as const satisfies Prisma.PaymentPlanPartInclude;
type PartRow = Prisma.PaymentPlanPartGetPayload<{ include: typeof PARTS }>;

/** Who wants it now; null for the portal, on its day. */
type AskedBy = string | null;

/** Charges it if it is still to be paid. Can run twice, and at once. */
export async function payPart(portal: Portal, partId: string, askedBy: AskedBy): Promise<void> {
  const order = await write(portal, (tx, at) => orderPart(portal, tx, partId, askedBy, at));
  if (!order) return;
  const result = await charge(portal, order);
  await write(portal, (tx, at) => settlePart(portal, tx, partId, { order, result, askedBy }, at));
}

/** @returns what is to be charged; null where there is nothing to do */
async function orderPart(portal: Portal, tx: Tx, partId: string, askedBy: AskedBy, at: Date): Promise<ChargeOrder | null> {
  const part = await lockPart(tx, partId);
  if (!part || (part.state !== 'due' && part.state !== 'missed')) return null;
  if (part.ordered) return ChargeOrder.parse(part.ordered);
  const { plan } = part;
  if (!isRunning(plan.state) || !(await isOnline(portal, tx, plan.clinicId))) return null;
  const parts = allocate(
    part.cents,
    plan.bills.map(({ statementId, statement }) => ({ statementId, leftCents: leftOf(statement) })),
  );
  if (parts.length === 0) {
    await dropPart(portal, tx, part, at);
    return null;
  }
  const order: ChargeOrder = {
    key: `plan-part ${part.id} ${String(part.tries)}`,
    origin: 'plan',
    patientId: plan.patientId,
    payerId: plan.userId,
    methodId: plan.methodId,
    parts,
    present: askedBy !== null,
  };
  const refused = (await methodOf(tx, plan.userId, plan.methodId)) ? ((await mayPay(portal, tx, plan)) ? null : 'access-ended') : 'method-gone';
  if (refused) {
    await missPart(portal, tx, part, { reason: refused, askedBy }, at);
    return null;
  }
  await tx.paymentPlanPart.update({ where: { id: partId }, data: { ordered: ordered(order) } });
  return order;
}

interface Settled {
  readonly order: ChargeOrder;
  readonly result: ChargeResult;
  readonly askedBy: AskedBy;
}

async function settlePart(portal: Portal, tx: Tx, partId: string, { order, result, askedBy }: Settled, at: Date): Promise<void> {
  const part = await lockPart(tx, partId);
  // Somebody else who ordered the same was first.
  if (!part?.ordered || ChargeOrder.parse(part.ordered).key !== order.key) return;
  switch (result.state) {
    case 'pending':
      if (part.paymentId === null) {
        await tx.paymentPlanPart.update({ where: { id: partId }, data: { paymentId: result.paymentId } });
        await movePlan(portal, tx, part.plan, { kind: 'payment-plan.changed' }, { at, byUserId: askedBy });
      }
      return;
    case 'later':
      await tx.paymentPlanPart.update({ where: { id: partId }, data: { ordered: Prisma.DbNull } });
      return;
    case 'nothing':
      return dropPart(portal, tx, part, at);
    case 'failed':
      return missPart(portal, tx, part, { reason: result.reason, askedBy }, at);
    case 'succeeded': {
      const { paidCents } = result;
      const data = { state: 'paid', paidCents, paidAt: at, paymentId: result.paymentId, reason: null, tryOn: null, ordered: Prisma.DbNull } as const;
      await tx.paymentPlanPart.update({ where: { id: partId }, data });
      await followParts(portal, tx, part, at, askedBy);
    }
  }
}

async function missPart(
  portal: Portal,
  tx: Tx,
  part: PartRow,
  { reason, askedBy }: { readonly reason: string; readonly askedBy: AskedBy },
  at: Date,
): Promise<void> {
  const { plan } = part;
  const tries = part.tries + 1;
  const rules = (await rulesOf(tx, [plan.clinicId]))(plan.clinicId);
  const today = dayIn(plan.clinic.timeZone, at);
  const isPlanOver = !isRunning(plan.state);
  const next = askedBy === null ? nextTryOn(rules.retryDays, today, tries) : null;
  // What somebody tried themselves does not move the day on which we would.
  const tryOn = isPlanOver ? null : askedBy !== null && part.state === 'missed' ? part.tryOn : next && asDay(next);
  await tx.paymentPlanPart.update({
    where: { id: part.id },
    data: { state: isPlanOver ? 'dropped' : 'missed', tries, reason, tryOn, paymentId: null, ordered: Prisma.DbNull },
  });
  if (isPlanOver) return;
  await movePlan(portal, tx, plan, { kind: 'payment-plan.missed', to: 'missed' }, { at, byUserId: askedBy });
  // Told when it happens, and when nobody tries any more; not each time in between.
  if (tries > 1 && tryOn !== null) return;
  const { id, patientId } = plan;
  await writeNews(tx, [{ topic: 'paymentPlans', patientId, entityId: id, byUserId: askedBy, at, key: `missed ${part.id} ${String(tries)}` }]);
}

/** Nothing is left to pay of its bills, so this part is not needed. */
async function dropPart(portal: Portal, tx: Tx, part: PartRow, at: Date): Promise<void> {
  await tx.paymentPlanPart.update({ where: { id: part.id }, data: { state: 'dropped', tryOn: null, ordered: Prisma.DbNull } });
  await followParts(portal, tx, part, at, null);
}

/** The plan is where its parts are; without anything left to pay it is done. */
async function followParts(portal: Portal, tx: Tx, { plan }: PartRow, at: Date, byUserId: string | null): Promise<void> {
  if (!isRunning(plan.state)) return;
  const [parts, bills] = await Promise.all([
    tx.paymentPlanPart.findMany({ where: { planId: plan.id }, select: { state: true, ordered: true } }),
    tx.paymentPlanBill.findMany({ where: { planId: plan.id }, select: { statement: { select: { owedCents: true } } } }),
  ]);
  const isPaidOff = bills.every(({ statement }) => statement.owedCents === 0) && parts.every(({ ordered }) => ordered === null);
  const to = isPaidOff ? 'completed' : stateByParts(parts);
  if (to === 'completed') await endPlan(portal, tx, plan, { kind: 'payment-plan.completed', to }, { at, byUserId });
  else await movePlan(portal, tx, plan, { kind: 'payment-plan.changed', to }, { at, byUserId });
}

/** With its plan, until the commit. */
async function lockPart(tx: Tx, partId: string): Promise<PartRow | null> {
  await tx.$queryRaw`select p.id from payment_plan p join payment_plan_part part on part."planId" = p.id where part.id = ${partId}::uuid for update of p`;
  return tx.paymentPlanPart.findUnique({ where: { id: partId }, include: PARTS });
}
