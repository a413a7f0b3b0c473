/**
 * The job of payment plans: people hear of a payment some days before it, and it
 * is charged on its day, from the morning on by the clinic's clock. It can run
 * twice, and in two processes at once: what was told is told once, and a part is
 * one charge (`pay-part.ts`).
 */
import { z } from 'zod';
import { write } from '../../access/write-as.ts';
import { defineJob, jobKind } from '../../jobs/job.ts';
import { writeNews } from '../../notifications/news.ts';
import type { Portal } from '../../portal.ts';
import { payPart } from './pay-part.ts';
import { rulesOf } from './rules.ts';

const MINUTE_MS = 60_000;

export const RUN_PLANS = jobKind({ name: 'payment-plans.run', data: z.object({}), every: 15 * MINUTE_MS });

/** By the clinic's clock: nobody hears of money in the night. */
export const FROM = '09:00';

const TO_CHARGE = `select part.id from payment_plan_part part join payment_plan p on p.id = part."planId" join clinic c on c.id = p."clinicId"
  where part."tryOn" <= ($1::timestamptz at time zone c."timeZone")::date and ($1::timestamptz at time zone c."timeZone")::time >= $2::time
    and (p.state in ('active', 'missed') or part.ordered is not null)
  order by part."tryOn", part.id`;

const TO_TELL = `select part.id, part."planId", p."patientId", p."clinicId", part."dueOn" - ($1::timestamptz at time zone c."timeZone")::date as days
  from payment_plan_part part join payment_plan p on p.id = part."planId" join clinic c on c.id = p."clinicId"
  where part.state = 'due' and part."toldAt" is null and p.state in ('active', 'missed')
    and part."dueOn" > ($1::timestamptz at time zone c."timeZone")::date and part."dueOn" <= ($1::timestamptz at time zone c."timeZone")::date + 30
    and ($1::timestamptz at time zone c."timeZone")::time >= $2::time
  order by part."dueOn", part.id`;

interface ToTell {
  readonly id: string;
  readonly planId: string;
  readonly patientId: string;
  readonly clinicId: string;
  readonly days: number;
}

export const runPlans = defineJob(RUN_PLANS, async (portal, _data, { signal }) => {
  await tellOfParts(portal);
  const due = await portal.db.prisma.$queryRawUnsafe<{ id: string }[]>(TO_CHARGE, portal.now(), FROM);
  // One after the other: parts of one plan pay the same bills.
  for (const { id } of due) {
    if (signal.aborted) return;
    await payPart(portal, id, null);
  }
});

async function tellOfParts(portal: Portal): Promise<void> {
  const coming = await portal.db.prisma.$queryRawUnsafe<ToTell[]>(TO_TELL, portal.now(), FROM);
  const rules = await rulesOf(
    portal.db.prisma,
    coming.map(({ clinicId }) => clinicId),
  );
  const now = coming.filter(({ clinicId, days }) => days <= rules(clinicId).noticeDays);
  if (now.length === 0) return;
  await write(portal, async (tx, at) => {
    const ids = now.map(({ id }) => id);
    await tx.paymentPlanPart.updateMany({ where: { id: { in: ids }, toldAt: null }, data: { toldAt: at } });
    await writeNews(
      tx,
      now.map(({ id, planId, patientId }) => ({ topic: 'paymentPlans' as const, patientId, entityId: planId, byUserId: null, at, key: `soon ${id}` })),
    );
  });
}
