/** Payment plans at the clinic's desk: those that wait for a yes, those with a missed payment, and those that were decided. Of two who answer at once, one is told. */
import type { z } from '@hono/zod-openapi';
import { inClinic } from '../../access/reach.ts';
import type { ClinicWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import type { Tx } from '../../database/database.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import { pageOfRows } from '../../lists/rows.ts';
import { writeNews } from '../../notifications/news.ts';
import type { Once } from '../../once/once.ts';
import { fullName } from '../../person-name.ts';
import type { Portal } from '../../portal.ts';
import { addDays, dayIn } from '../../time/calendar.ts';
import { endPlan, movePlan } from './move.ts';
import { asDay, dayOf, PLAN_PARTS, toPlan, toSummary } from './plan-row.ts';
import { scheduleOf } from './schedule.ts';
import type { DeskPlan, DeskPlanDetail, DeskPlanQuery, DeskPlans, PlanApproval, PlanRefusal } from './schema.ts';

const PARTS = {
  ...PLAN_PARTS,
  patient: { select: { id: true, givenName: true, familyName: true, birthDate: true, patientNumber: true } },
} as const satisfies Prisma.PaymentPlanInclude;
type DeskRow = Prisma.PaymentPlanGetPayload<{ include: typeof PARTS }>;

const STATES = { waiting: ['proposed'], missed: ['missed'], decided: ['active', 'completed', 'declined', 'canceled'] } as const;

/** Those that wait are answered in the order in which they came; the others are newest first. */
export async function listDeskPlans(portal: Portal, who: ClinicWho, { which, ...query }: z.output<typeof DeskPlanQuery>): Promise<DeskPlans> {
  const { paymentPlan } = portal.db.prisma;
  const [sign, order] = which === 'waiting' ? (['gt', 'asc'] as const) : (['lt', 'desc'] as const);
  const where: Prisma.PaymentPlanWhereInput = {
    ...inClinic(who),
    state: { in: [...STATES[which]] },
    // Those that began by themselves nobody at the desk decided.
    ...(which === 'decided' ? { decidedAt: { not: null } } : {}),
  };
  const page = await pageOfRows(portal, query, {
    name: `desk payment plans ${which}`,
    placeOf: ({ proposedAt, id }: DeskRow) => ({ at: proposedAt, id }),
    read: (place, take) =>
      paymentPlan.findMany({
        where: { AND: [where, place ? { OR: [{ proposedAt: { [sign]: place.at } }, { proposedAt: place.at, id: { [sign]: place.id } }] } : {}] },
        include: PARTS,
        orderBy: [{ proposedAt: order }, { id: order }],
        take,
      }),
    count: (take) => paymentPlan.count({ take, where }),
  });
  return { ...page, items: page.items.map(toDeskPlan) };
}

/** @throws {ApiProblem} resource/not-found */
export async function readDeskPlan({ db, now }: Portal, who: ClinicWho, planId: string): Promise<DeskPlanDetail> {
  const row = await db.prisma.paymentPlan.findFirst({ where: { id: planId, ...inClinic(who) }, include: PARTS });
  if (!row) throw new ApiProblem('resource/not-found');
  const ids = [row.userId, row.decidedById].flatMap((id) => id ?? []);
  const people = new Map((await db.prisma.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })).map(({ id, name }) => [id, name]));
  // Which card it is is nobody's at the desk to know.
  const { method: _method, mine: _mine, ...plan } = toPlan(row, { userId: who.userId, method: null, now: now() });
  return {
    ...plan,
    patient: toPatient(row),
    proposedBy: people.get(row.userId) ?? null,
    decidedBy: (row.decidedById && people.get(row.decidedById)) ?? null,
  };
}

/** Whose plan it is, so that the patient sees in their activity that it was looked at. @throws {ApiProblem} resource/not-found */
export async function patientOfPlan({ db }: Portal, who: ClinicWho, id: string): Promise<string> {
  const row = await db.prisma.paymentPlan.findFirst({ where: { id, ...inClinic(who) }, select: { patientId: true } });
  if (!row) throw new ApiProblem('resource/not-found');
  return row.patientId;
}

/** It begins. When its first day went by while it waited, all its days move to begin tomorrow. @throws {ApiProblem} resource/not-found, payment-plan/decided */
export async function approvePlan(
  portal: Portal,
  who: ClinicWho,
  planId: string,
  { answer, version }: z.output<typeof PlanApproval>,
  once: Once,
): Promise<DeskPlanDetail> {
  await writeAs(
    portal,
    who,
    async (tx, at) => {
      const row = await lockProposed(tx, who, planId, version);
      await moveDays(tx, row, at);
      const data = { decidedAt: at, decidedById: who.userId, answer: answer || null };
      await movePlan(portal, tx, row, { kind: 'payment-plan.started', to: 'active', data }, { at, byUserId: who.userId });
      await tellAnswer(tx, row, who.userId, at);
      return { planId };
    },
    { once },
  );
  return readDeskPlan(portal, who, planId);
}

/** With words that say what the patient can do instead. @throws {ApiProblem} resource/not-found, payment-plan/decided */
export async function declinePlan(
  portal: Portal,
  who: ClinicWho,
  planId: string,
  { answer, version }: z.output<typeof PlanRefusal>,
  once: Once,
): Promise<DeskPlanDetail> {
  await writeAs(
    portal,
    who,
    async (tx, at) => {
      const row = await lockProposed(tx, who, planId, version);
      const data = { decidedAt: at, decidedById: who.userId, answer };
      await endPlan(portal, tx, row, { kind: 'payment-plan.declined', to: 'declined', data }, { at, byUserId: who.userId });
      await tellAnswer(tx, row, who.userId, at);
      return { planId };
    },
    { once },
  );
  return readDeskPlan(portal, who, planId);
}

const tellAnswer = (tx: Tx, { id, patientId }: DeskRow, byUserId: string, at: Date): Promise<void> =>
  writeNews(tx, [{ topic: 'paymentPlans', patientId, entityId: id, byUserId, at, key: `answer ${id}` }]);

async function moveDays(tx: Tx, { parts, totalCents, clinic }: DeskRow, at: Date): Promise<void> {
  const [first] = parts;
  const tomorrow = addDays(dayIn(clinic.timeZone, at), 1);
  if (!first || dayOf(first.dueOn) >= tomorrow) return;
  const days = scheduleOf(totalCents, { months: parts.length }, tomorrow, 1);
  for (const [index, { id }] of parts.entries()) await tx.paymentPlanPart.update({ where: { id }, data: { dueOn: asDay(days[index]?.dueOn ?? tomorrow) } });
}

/** Locks it until the commit. @throws {ApiProblem} resource/not-found, payment-plan/decided: answered, canceled, or changed since it was read */
async function lockProposed(tx: Tx, who: ClinicWho, id: string, version: number): Promise<DeskRow> {
  await tx.$queryRaw`select id from payment_plan where id = ${id}::uuid for update`;
  const row = await tx.paymentPlan.findFirst({ where: { id, ...inClinic(who) }, include: PARTS });
  if (!row) throw new ApiProblem('resource/not-found');
  if (row.state !== 'proposed' || row.version !== version) throw new ApiProblem('payment-plan/decided');
  return row;
}

const toDeskPlan = (row: DeskRow): DeskPlan => ({ ...toSummary(row), patient: toPatient(row) });

function toPatient({ patient: { id, birthDate, patientNumber, ...name } }: DeskRow): DeskPlan['patient'] {
  return { id, displayName: fullName(name), birthDate: birthDate && dayOf(birthDate), patientNumber };
}
