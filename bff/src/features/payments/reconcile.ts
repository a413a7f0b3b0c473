/**
 * Finds what a crash, a lost answer or a lost webhook left: every payment and
 * refund without an outcome is asked for at the gateway, and the gateway's own
 * list is gone through for what we did not hear of. Every five minutes: nothing
 * stays unknown for longer than fifteen.
 */
import { z } from 'zod';
import { write } from '../../access/write-as.ts';
import { defineJob, jobKind, JobProblem } from '../../jobs/job.ts';
import type { PaymentGateway } from '../../payments/gateway.ts';
import { GatewayUnreachable } from '../../payments/gateway.ts';
import type { Portal } from '../../portal.ts';
import { addDays } from '../../time/calendar.ts';
import { ourId } from './our-id.ts';
import { bookPayouts } from './payouts.ts';
import { sendRefund } from './refund-send.ts';
import { settleRefund } from './refund-state.ts';
import { settle } from './settle.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** An answer can still be under way. */
const YOUNG_MS = MINUTE_MS;
/** What the gateway knows nothing of by then, it never heard of: no request waits for so long. */
const LOST_MS = 10 * MINUTE_MS;
/** The list is read a little further back than where it ended: what was being made then may not have stood in it. */
const OVERLAP_MS = 60 * MINUTE_MS;
/** At the first time. */
const FIRST_MS = 3 * DAY_MS;

export const RECONCILE = jobKind({ name: 'payments.reconcile', data: z.object({}), every: 5 * MINUTE_MS, minutes: 10 });

export const reconcileJob = defineJob(RECONCILE, reconcile, { canRun: ({ payments }) => payments.gateway !== undefined });

/** @throws {JobProblem} while the gateway can't be reached */
export async function reconcile(portal: Portal): Promise<void> {
  const { gateway } = portal.payments;
  if (!gateway) return;
  try {
    await askForPayments(portal, gateway);
    await askForRefunds(portal, gateway);
    await goThroughList(portal, gateway);
  } catch (error) {
    if (error instanceof GatewayUnreachable) throw new JobProblem('unreachable');
    throw error;
  }
}

async function askForPayments(portal: Portal, gateway: PaymentGateway): Promise<void> {
  const now = portal.now().getTime();
  const waiting = await portal.db.prisma.payment.findMany({
    where: { state: 'pending', gateway: gateway.name, createdAt: { lt: new Date(now - YOUNG_MS) } },
    orderBy: { createdAt: 'asc' },
    select: { id: true, createdAt: true },
  });
  for (const { id, createdAt } of waiting) {
    const charge = await gateway.findCharge(id, createdAt);
    if (!charge && now - createdAt.getTime() < LOST_MS) continue;
    await write(portal, (tx, at) => settle(portal, tx, id, charge ? { charge } : { failed: 'not-reached' }, at));
  }
}

async function askForRefunds(portal: Portal, gateway: PaymentGateway): Promise<void> {
  const waiting = await portal.db.prisma.refund.findMany({
    where: { state: 'pending', decidedAt: { lt: new Date(portal.now().getTime() - YOUNG_MS) }, payment: { gateway: gateway.name, gatewayRef: { not: null } } },
    orderBy: { askedAt: 'asc' },
    select: { id: true, gatewayRef: true, payment: { select: { gatewayRef: true } } },
  });
  for (const { id, payment } of waiting) {
    const told = await gateway.findRefund(payment.gatewayRef ?? '', id);
    // It is decided, so what the gateway never heard of is sent again.
    if (told) await write(portal, (tx, at) => settleRefund(portal, tx, told, at));
    else if (!(await sendRefund(portal, id))) throw new GatewayUnreachable('refund');
  }
}

/** What the gateway has and we don't, or not yet: charges whose payments were given up, refunds made there by hand, payouts. */
async function goThroughList(portal: Portal, gateway: PaymentGateway): Promise<void> {
  const to = portal.now();
  const mark = await portal.db.prisma.gatewayMark.findUnique({ where: { gateway: gateway.name } });
  const from = new Date(mark ? Math.min(mark.listedTo.getTime(), to.getTime()) - OVERLAP_MS : to.getTime() - FIRST_MS);
  for await (const charge of gateway.listCharges({ from, to })) {
    const paymentId = ourId(charge.paymentId);
    if (paymentId !== null) await write(portal, (tx, at) => settle(portal, tx, paymentId, { charge }, at));
  }
  for await (const refund of gateway.listRefunds({ from, to })) await write(portal, (tx, at) => settleRefund(portal, tx, refund, at));
  const today = to.toISOString().slice(0, 10);
  for (let day = from.toISOString().slice(0, 10); day <= today; day = addDays(day, 1)) await bookPayouts(portal, day);
  await write(portal, (tx) =>
    tx.gatewayMark.upsert({ where: { gateway: gateway.name }, create: { gateway: gateway.name, listedTo: to }, update: { listedTo: to } }),
  );
}
