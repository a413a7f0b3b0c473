/**
 * The job of auto-pay and of payments for a later day: it looks which bills
 * auto-pay takes, says so days before, and charges what is due from the morning
 * on by the clinic's clock. It can run twice, and in two processes at once.
 */
import { z } from 'zod';
import { wholeRecord } from '../../access/reach.ts';
import { write } from '../../access/write-as.ts';
import { recordChange } from '../../changes/record-change.ts';
import type { Tx } from '../../database/database.ts';
import type { AutoPay } from '../../database/generated/client.ts';
import { defineJob, jobKind } from '../../jobs/job.ts';
import { writeNews } from '../../notifications/news.ts';
import type { Portal } from '../../portal.ts';
import { dayIn, timeIn } from '../../time/calendar.ts';
import { billsOnHold } from '../assistance/published.ts';
import { planFor } from './auto-pay-rule.ts';
import { turnOff } from './auto-pay.ts';
import { mayPay } from './may-pay.ts';
import { isOnline, leftOf, methodOf } from './money.ts';
import { payPlanned } from './pay-planned.ts';
import { asDay, dayOf } from './plan-row.ts';
import { plannedCents } from './planned.ts';
import { rulesOf } from './rules.ts';
import { FROM } from './run-plans.ts';
import { liveOf } from './tell.ts';

const MINUTE_MS = 60_000;

export const RUN_PLANNED = jobKind({ name: 'payment-plans.run-planned', data: z.object({}), every: 15 * MINUTE_MS });

export const runPlanned = defineJob(RUN_PLANNED, async (portal, _data, { signal }) => {
  await planAutoPay(portal);
  await tellOfPlanned(portal);
  const due = await portal.db.prisma.$queryRawUnsafe<{ id: string }[]>(TO_CHARGE, portal.now(), FROM);
  for (const { id } of due) {
    if (signal.aborted) return;
    await payPlanned(portal, id);
  }
});

const TO_CHARGE = `select planned.id from planned_payment planned join clinic c on c.id = planned."clinicId"
  where planned.state = 'planned' and planned."chargeOn" <= ($1::timestamptz at time zone c."timeZone")::date
    and ($1::timestamptz at time zone c."timeZone")::time >= $2::time
  order by planned."chargeOn", planned.id`;

async function planAutoPay(portal: Portal): Promise<void> {
  const { prisma } = portal.db;
  const all = await prisma.autoPay.findMany({
    where: { offAt: null },
    include: { patient: { select: { clinic: { select: { id: true, timeZone: true } } } } },
    orderBy: [{ onSince: 'asc' }, { id: 'asc' }],
  });
  for (const { patient, ...row } of all) {
    const { clinic } = patient;
    if (!clinic || timeIn(clinic.timeZone, portal.now()) < FROM || !(await isOnline(portal, prisma, clinic.id))) continue;
    const ended = await endReason(portal, row);
    if (ended) await write(portal, (tx, at) => endLost(portal, tx, row, ended, at));
    else await write(portal, (tx, at) => planBills(portal, tx, row, clinic, at));
  }
}

async function endReason(portal: Portal, row: AutoPay): Promise<'method-gone' | 'access-ended' | null> {
  if (!(await methodOf(portal.db.prisma, row.userId, row.methodId))) return 'method-gone';
  return (await mayPay(portal, portal.db.prisma, { ...row, confidential: false })) ? null : 'access-ended';
}

async function endLost(portal: Portal, tx: Tx, { id }: AutoPay, reason: 'method-gone' | 'access-ended', at: Date): Promise<void> {
  const row = await lockAutoPay(tx, id);
  if (row) await turnOff(portal, tx, row, reason, { at, byUserId: null });
}

/** Each bill once: one that was planned, skipped, over the limit or declined by this auto-pay is not taken again by itself. */
async function planBills(portal: Portal, tx: Tx, { id }: AutoPay, clinic: { readonly id: string; readonly timeZone: string }, at: Date): Promise<void> {
  const row = await lockAutoPay(tx, id);
  if (!row) return;
  const { patientId, userId, methodId } = row;
  // Whoever asked for help is not charged for what the clinic may take off.
  if (await billsOnHold(tx, patientId, at)) return;
  const today = dayIn(clinic.timeZone, at);
  const bills = await tx.statement.findMany({
    where: {
      ...wholeRecord(patientId),
      status: 'open',
      owedCents: { gt: 0 },
      disputedAt: null,
      planBills: { none: { open: true } },
      plannedPayments: {
        none: {
          OR: [
            { autoPayId: id, state: { in: ['planned', 'over', 'failed', 'canceled'] } },
            { autoPayId: { not: null }, state: 'planned' },
          ],
        },
      },
    },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
  });
  const seesAll = await mayPay(portal, tx, { userId, patientId, confidential: true });
  for (const bill of bills) {
    if (bill.confidential && !seesAll) continue;
    const owedCents = leftOf(bill) - (await plannedCents(tx, bill.id));
    const plan = planFor(row, { owedCents, dueOn: bill.dueOn ? dayOf(bill.dueOn) : today }, today);
    if (plan.what !== 'charge' && plan.what !== 'over') continue;
    const planned = await tx.plannedPayment.create({
      data: {
        patientId,
        userId,
        clinicId: clinic.id,
        statementId: bill.id,
        autoPayId: id,
        methodId,
        cents: plan.cents,
        chargeOn: plan.what === 'charge' ? asDay(plan.chargeOn) : (bill.dueOn ?? asDay(today)),
        state: plan.what === 'charge' ? 'planned' : 'over',
        createdAt: at,
        toldAt: at,
        confidential: bill.confidential,
      },
    });
    await recordChange(portal, tx, { kind: 'planned-payment.made', patientId, entityId: planned.id, byUserId: null, live: liveOf(planned.id) });
    await writeNews(tx, [{ topic: 'plannedPayments', patientId, entityId: planned.id, byUserId: null, at, key: `${plan.what} ${planned.id}` }]);
  }
}

async function lockAutoPay(tx: Tx, id: string): Promise<AutoPay | null> {
  await tx.$queryRaw`select id from auto_pay where id = ${id}::uuid for update`;
  return tx.autoPay.findFirst({ where: { id, offAt: null } });
}

/** Of a day that somebody chose themselves long before they hear once more. */
async function tellOfPlanned(portal: Portal): Promise<void> {
  const { prisma } = portal.db;
  const rows = await prisma.plannedPayment.findMany({
    where: { state: 'planned', toldAt: null },
    include: { clinic: { select: { timeZone: true } } },
    orderBy: [{ chargeOn: 'asc' }, { id: 'asc' }],
  });
  const rules = await rulesOf(
    prisma,
    rows.map(({ clinicId }) => clinicId),
  );
  const coming = rows.filter(({ chargeOn, createdAt, clinicId, clinic: { timeZone } }) => {
    const noticeOn = new Date(chargeOn.getTime() - rules(clinicId).noticeDays * DAY_MS);
    const today = dayIn(timeZone, portal.now());
    // Who chose it within these days knows.
    return dayOf(noticeOn) <= today && dayIn(timeZone, createdAt) < dayOf(noticeOn) && timeIn(timeZone, portal.now()) >= FROM;
  });
  if (coming.length === 0) return;
  await write(portal, async (tx, at) => {
    await tx.plannedPayment.updateMany({ where: { id: { in: coming.map(({ id }) => id) }, toldAt: null }, data: { toldAt: at } });
    await writeNews(
      tx,
      coming.map(({ id, patientId }) => ({ topic: 'plannedPayments' as const, patientId, entityId: id, byUserId: null, at, key: `soon ${id}` })),
    );
  });
}

const DAY_MS = 24 * 60 * MINUTE_MS;
