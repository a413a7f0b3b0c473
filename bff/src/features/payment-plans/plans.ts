/** A patient's side sets up a plan, reads it, changes how it is paid, or ends it. */
import { randomUUID } from 'node:crypto';
import type { z } from '@hono/zod-openapi';
import { inChart } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import type { Tx } from '../../database/database.ts';
import { Prisma } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { PageQuery } from '../../lists/page-schema.ts';
import { pageOfRows } from '../../lists/rows.ts';
import type { Once } from '../../once/once.ts';
import type { Portal } from '../../portal.ts';
import { dayIn } from '../../time/calendar.ts';
import { isOnline, methodOf } from './money.ts';
import { endPlan, movePlan } from './move.ts';
import { payPart } from './pay-part.ts';
import { asDay, PLAN_PARTS, toPlan, toSummary } from './plan-row.ts';
import type { PlanRow } from './plan-row.ts';
import { drawPlan } from './plan-terms.ts';
import type { NewPlan, PaymentPlan, PlanList } from './schema.ts';
import { isOpen, isRunning } from './states.ts';

/** Newest first. */
export async function listPlans(portal: Portal, who: PatientWho, query: PageQuery): Promise<PlanList> {
  const { paymentPlan } = portal.db.prisma;
  const page = await pageOfRows(portal, query, {
    name: 'payment plans',
    placeOf: ({ proposedAt, id }: PlanRow) => ({ at: proposedAt, id }),
    read: (place, take) =>
      paymentPlan.findMany({
        where: { AND: [inChart(who), place ? { OR: [{ proposedAt: { lt: place.at } }, { proposedAt: place.at, id: { lt: place.id } }] } : {}] },
        include: PLAN_PARTS,
        orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
        take,
      }),
    count: (take) => paymentPlan.count({ take, where: inChart(who) }),
  });
  return { ...page, items: page.items.map(toSummary) };
}

/** @throws {ApiProblem} resource/not-found */
export async function readPlan({ db, now }: Portal, who: PatientWho, planId: string): Promise<PaymentPlan> {
  const row = await db.prisma.paymentPlan.findFirst({ where: { id: planId, ...inChart(who) }, include: PLAN_PARTS });
  if (!row) throw new ApiProblem('resource/not-found');
  // How somebody else pays is theirs to know.
  const method = row.userId === who.userId ? await methodOf(db.prisma, who.userId, row.methodId) : null;
  return toPlan(row, { userId: who.userId, method, now: now() });
}

/**
 * Begins at once, or goes to the desk where the clinic's rules say so.
 * @throws {ApiProblem} payment-plan/bill-taken, payment-plan/too-little, payment-plan/amount-changed, payment-plan/method-gone, payment-plan/offline, request/invalid
 */
export async function proposePlan(portal: Portal, who: PatientWho, input: z.output<typeof NewPlan>, once: Once): Promise<PaymentPlan> {
  const id = await writeAs(
    portal,
    who,
    async (tx, at) => {
      // Of two plans for a bill that are made at once, the second finds that the first has it.
      await tx.$queryRaw`select id from statement where id = any(${input.statementIds}::uuid[]) order by id for update`;
      const drawn = await drawPlan(tx, who, input, at);
      if (!(await isOnline(portal, tx, drawn.billed.clinicId))) throw new ApiProblem('payment-plan/offline');
      if (drawn.totalCents !== input.totalCents) throw new ApiProblem('payment-plan/amount-changed');
      if (!(await methodOf(tx, who.userId, input.methodId))) throw new ApiProblem('payment-plan/method-gone');
      const { patientId, userId } = who;
      const plan = await tx.paymentPlan.create({
        data: {
          id: randomUUID(),
          patientId,
          clinicId: drawn.billed.clinicId,
          userId,
          state: 'proposed',
          totalCents: drawn.totalCents,
          methodId: input.methodId,
          proposedAt: at,
          confidential: drawn.confidential,
          bills: { create: drawn.bills.map((bill, position) => ({ ...bill, position })) },
          parts: { create: drawn.parts.map(({ number, dueOn, cents }) => ({ number, dueOn: asDay(dueOn), cents })) },
        },
      });
      await movePlan(portal, tx, plan, drawn.needsApproval ? { kind: 'payment-plan.proposed' } : { kind: 'payment-plan.started', to: 'active' }, {
        at,
        byUserId: userId,
      });
      return plan.id;
    },
    { once },
  );
  return readPlan(portal, who, id);
}

/** Another way to pay, from now on; whoever chooses it pays. Done twice, it is done. @throws {ApiProblem} resource/not-found, payment-plan/over, payment-plan/method-gone */
export async function changePlanMethod(
  portal: Portal,
  who: PatientWho,
  { planId, methodId }: { readonly planId: string; readonly methodId: string },
): Promise<PaymentPlan> {
  await writeAs(portal, who, async (tx, at) => {
    const row = await lockPlan(tx, who, planId);
    if (row.methodId === methodId && row.userId === who.userId) return;
    if (!isOpen(row.state)) throw new ApiProblem('payment-plan/over');
    if (!(await methodOf(tx, who.userId, methodId))) throw new ApiProblem('payment-plan/method-gone');
    const changed = await tx.paymentPlan.update({ where: { id: planId }, data: { methodId, userId: who.userId }, include: PLAN_PARTS });
    // What was missed is tried with it today, also where nobody would try any more.
    if (isRunning(row.state)) {
      await tx.paymentPlanPart.updateMany({
        where: { planId, state: 'missed', ordered: { equals: Prisma.DbNull } },
        data: { tryOn: asDay(dayIn(row.clinic.timeZone, at)) },
      });
    }
    await movePlan(portal, tx, changed, { kind: 'payment-plan.changed' }, { at, byUserId: who.userId });
  });
  return readPlan(portal, who, planId);
}

/** What is not paid yet is owed as it was before. Done twice, it is done. @throws {ApiProblem} resource/not-found, payment-plan/over */
export async function cancelPlan(portal: Portal, who: PatientWho, planId: string): Promise<PaymentPlan> {
  await writeAs(portal, who, async (tx, at) => {
    const row = await lockPlan(tx, who, planId);
    if (row.state === 'canceled') return;
    if (!isOpen(row.state)) throw new ApiProblem('payment-plan/over');
    await endPlan(portal, tx, row, { kind: 'payment-plan.canceled', to: 'canceled' }, { at, byUserId: who.userId });
  });
  return readPlan(portal, who, planId);
}

/**
 * Tries a missed payment now. Of two clicks on what a page showed, the second finds that it was tried.
 * @throws {ApiProblem} resource/not-found, payment-plan/nothing-to-pay, payment-plan/method-gone
 */
export async function payPlanPart(
  portal: Portal,
  who: PatientWho,
  { planId, partId, tries }: { readonly planId: string; readonly partId: string; readonly tries: number },
): Promise<PaymentPlan> {
  const isTried = await writeAs(portal, who, async (tx) => {
    const row = await lockPlan(tx, who, planId);
    const part = row.parts.find(({ id }) => id === partId);
    if (!part) throw new ApiProblem('resource/not-found');
    if (part.tries !== tries) return true;
    if (part.state !== 'missed' || !isRunning(row.state)) throw new ApiProblem('payment-plan/nothing-to-pay');
    // Nobody pays with what is somebody else's: they choose their own first.
    if (row.userId !== who.userId || !(await methodOf(tx, who.userId, row.methodId))) throw new ApiProblem('payment-plan/method-gone');
    return false;
  });
  if (!isTried) await payPart(portal, partId, who.userId);
  return readPlan(portal, who, planId);
}

/** Until the commit, so that it is changed, charged or ended, one after the other. */
async function lockPlan(tx: Tx, who: PatientWho, planId: string): Promise<PlanRow> {
  await tx.$queryRaw`select id from payment_plan where id = ${planId}::uuid for update`;
  const row = await tx.paymentPlan.findFirst({ where: { id: planId, ...inChart(who) }, include: PLAN_PARTS });
  if (!row) throw new ApiProblem('resource/not-found');
  return row;
}
