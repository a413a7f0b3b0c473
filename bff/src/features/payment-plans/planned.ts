/** Payments that somebody set for a later day: one bill each, with their own card or account. Whoever else sees the bill does not see them. */
import type { z } from '@hono/zod-openapi';
import { askedInChart, inChart } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import { recordChange } from '../../changes/record-change.ts';
import type { Tx } from '../../database/database.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { PageQuery } from '../../lists/page-schema.ts';
import { pageOfRows } from '../../lists/rows.ts';
import type { Once } from '../../once/once.ts';
import type { Portal } from '../../portal.ts';
import { addDays, dayIn } from '../../time/calendar.ts';
import { isOnline, leftOf, methodOf, methodsOf } from './money.ts';
import { asDay, dayOf } from './plan-row.ts';
import { billedAt } from './plan-terms.ts';
import { PLANNED_PARTS, toPlanned } from './planned-row.ts';
import type { PlannedRow } from './planned-row.ts';
import { PLANNED_DAYS_MOST } from './schema.ts';
import type { NewPlannedPayment, PlannedList, PlannedPayment, PlannedTerms } from './schema.ts';
import { liveOf } from './tell.ts';

/** What is still to come, or left alone until somebody looks. */
const COMING = ['planned', 'over'] as const;

/** This person's: those that come, the next one first; or those that are over, newest first. */
export async function listPlanned(
  portal: Portal,
  who: PatientWho,
  { which, ...query }: PageQuery & { readonly which: 'coming' | 'over' },
): Promise<PlannedList> {
  const { prisma } = portal.db;
  const isComing = which === 'coming';
  const where: Prisma.PlannedPaymentWhereInput = { AND: [ownOf(who), { state: isComing ? { in: [...COMING] } : { notIn: [...COMING] } }] };
  const [sign, order] = isComing ? (['gt', 'asc'] as const) : (['lt', 'desc'] as const);
  const [page, methods] = await Promise.all([
    pageOfRows<PlannedRow>(portal, query, {
      name: `planned payments ${which}`,
      placeOf: ({ chargeOn, id }) => ({ at: chargeOn, id }),
      read: (place, take) =>
        prisma.plannedPayment.findMany({
          where: { AND: [where, place ? { OR: [{ chargeOn: { [sign]: place.at } }, { chargeOn: place.at, id: { [sign]: place.id } }] } : {}] },
          include: PLANNED_PARTS,
          orderBy: [{ chargeOn: order }, { id: order }],
          take,
        }),
      count: (take) => prisma.plannedPayment.count({ take, where }),
    }),
    methodsOf(prisma, who.userId),
  ]);
  return { ...page, items: page.items.map((row) => toPlanned(row, methods)) };
}

/** What somebody needs to know before they choose a day. */
export async function plannedTerms(portal: Portal, who: PatientWho): Promise<PlannedTerms> {
  const { prisma } = portal.db;
  const billed = await billedAt(prisma, who.patientId);
  const [rows, methods, online] = await Promise.all([
    prisma.statement.findMany({
      where: { ...inChart(who), status: 'open', owedCents: { gt: 0 }, planBills: { none: { open: true } } },
      include: { plannedPayments: { where: { state: 'planned' }, select: { cents: true } } },
      orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    }),
    methodsOf(prisma, who.userId),
    isOnline(portal, prisma, billed.clinicId),
  ]);
  const today = dayIn(billed.timeZone, portal.now());
  return {
    online,
    bills: rows.flatMap(({ plannedPayments, ...row }) => {
      const owedCents = unplannedOf(row, plannedPayments);
      return owedCents > 0 ? [{ statementId: row.id, number: row.number, dueOn: row.dueOn && dayOf(row.dueOn), owedCents }] : [];
    }),
    methods,
    from: addDays(today, 1),
    until: addDays(today, PLANNED_DAYS_MOST),
    billingPhone: billed.phone,
    today,
  };
}

/** @throws {ApiProblem} resource/not-found, planned-payment/too-much, payment-plan/bill-taken, payment-plan/method-gone, payment-plan/offline, request/invalid */
export async function planPayment(portal: Portal, who: PatientWho, input: z.output<typeof NewPlannedPayment>, once: Once): Promise<PlannedPayment> {
  const id = await writeAs(
    portal,
    who,
    async (tx, at) => {
      const { patientId, userId } = who;
      await tx.$queryRaw`select id from statement where id = ${input.statementId}::uuid for update`;
      const bill = await tx.statement.findFirst({
        where: { id: input.statementId, ...inChart(who), status: 'open' },
        include: { plannedPayments: { where: { state: 'planned' }, select: { cents: true } }, planBills: { where: { open: true }, select: { planId: true } } },
      });
      if (!bill) throw new ApiProblem('resource/not-found');
      if (bill.planBills.length > 0) throw new ApiProblem('payment-plan/bill-taken');
      const billed = await billedAt(tx, patientId);
      if (!(await isOnline(portal, tx, billed.clinicId))) throw new ApiProblem('payment-plan/offline');
      checkDay(input.chargeOn, dayIn(billed.timeZone, at));
      if (input.cents > unplannedOf(bill, bill.plannedPayments)) throw new ApiProblem('planned-payment/too-much');
      if (!(await methodOf(tx, userId, input.methodId))) throw new ApiProblem('payment-plan/method-gone');
      const row = await tx.plannedPayment.create({
        data: {
          patientId,
          userId,
          clinicId: billed.clinicId,
          statementId: bill.id,
          methodId: input.methodId,
          cents: input.cents,
          chargeOn: asDay(input.chargeOn),
          state: 'planned',
          createdAt: at,
          confidential: bill.confidential,
        },
      });
      await recordChange(portal, tx, { kind: 'planned-payment.made', patientId, entityId: row.id, byUserId: userId, live: liveOf(row.id) });
      return row.id;
    },
    { once },
  );
  return readPlanned(portal, who, id);
}

/** Done twice, it is done. One that is on its way to the bank can't be taken back. @throws {ApiProblem} resource/not-found, planned-payment/over */
export async function cancelPlanned(portal: Portal, who: PatientWho, plannedId: string): Promise<PlannedPayment> {
  await writeAs(portal, who, async (tx, at) => {
    await tx.$queryRaw`select id from planned_payment where id = ${plannedId}::uuid for update`;
    const row = await tx.plannedPayment.findFirst({ where: { AND: [{ id: plannedId }, ownOf(who)] } });
    if (!row) throw new ApiProblem('resource/not-found');
    if (row.state === 'canceled') return;
    if (row.ordered !== null || !(COMING as readonly string[]).includes(row.state)) throw new ApiProblem('planned-payment/over');
    await tx.plannedPayment.update({ where: { id: plannedId }, data: { state: 'canceled', endedAt: at } });
    const { patientId, userId } = who;
    await recordChange(portal, tx, { kind: 'planned-payment.changed', patientId, entityId: plannedId, byUserId: userId, live: liveOf(plannedId) });
  });
  return readPlanned(portal, who, plannedId);
}

/** @throws {ApiProblem} resource/not-found */
async function readPlanned({ db }: Portal, who: PatientWho, id: string): Promise<PlannedPayment> {
  const row = await db.prisma.plannedPayment.findFirst({ where: { AND: [{ id }, ownOf(who)] }, include: PLANNED_PARTS });
  if (!row) throw new ApiProblem('resource/not-found');
  return toPlanned(row, await methodsOf(db.prisma, who.userId));
}

/** What this person set up themselves, of bills they see. */
export const ownOf = (who: PatientWho): Prisma.PlannedPaymentWhereInput => ({
  AND: [askedInChart({ ...who, reduced: true }), inChart(who)],
});

const unplannedOf = (bill: Parameters<typeof leftOf>[0], planned: readonly { readonly cents: number }[]): number =>
  leftOf(bill) - planned.reduce((sum, { cents }) => sum + cents, 0);

/** @throws {ApiProblem} request/invalid */
function checkDay(chargeOn: string, today: string): void {
  if (chargeOn <= today) throw new ApiProblem('request/invalid', { errors: [{ path: 'chargeOn', code: 'past' }] });
  if (chargeOn > addDays(today, PLANNED_DAYS_MOST)) throw new ApiProblem('request/invalid', { errors: [{ path: 'chargeOn', code: 'far' }] });
}

/** Another payment of the same bill that is planned counts as paid, so that two of them never take more than is owed. */
export const plannedCents = async (tx: Pick<Tx, 'plannedPayment'>, statementId: string): Promise<number> =>
  (await tx.plannedPayment.aggregate({ where: { statementId, state: 'planned' }, _sum: { cents: true } }))._sum.cents ?? 0;
