/** What can be paid by a plan, by which rules, and what it would look like. */
import type { z } from '@hono/zod-openapi';
import { inChart } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import type { Tx } from '../../database/database.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';
import { addDays, dayIn } from '../../time/calendar.ts';
import { isOnline, leftOf, methodsOf } from './money.ts';
import { dayOf } from './plan-row.ts';
import { needsApproval, rulesOf } from './rules.ts';
import type { PlanRules } from './rules.ts';
import { mostMonthsFor, scheduleOf } from './schedule.ts';
import type { PlanOutline, PlanPreview, PlanTerms } from './schema.ts';

/** Whose clinic it is, by whose rules and calendar everything goes. */
export interface Billed {
  readonly clinicId: string;
  readonly timeZone: string;
  readonly phone: string | null;
}

/** @throws {ApiProblem} payment-plan/offline: a patient without a clinic has nobody who would take the payments */
export async function billedAt(db: Pick<Tx, 'patient'>, patientId: string): Promise<Billed> {
  const patient = await db.patient.findUnique({
    where: { id: patientId },
    select: { clinic: { select: { id: true, timeZone: true, phone: true, organization: { select: { phone: true } } } } },
  });
  if (!patient?.clinic) throw new ApiProblem('payment-plan/offline');
  const { id, timeZone, phone, organization } = patient.clinic;
  return { clinicId: id, timeZone, phone: organization?.phone ?? phone };
}

export async function planTerms(portal: Portal, who: PatientWho): Promise<PlanTerms> {
  const { prisma } = portal.db;
  const billed = await billedAt(prisma, who.patientId);
  const [rules, bills, methods, online] = await Promise.all([
    rulesOf(prisma, [billed.clinicId]),
    billsForPlans(prisma, who),
    methodsOf(prisma, who.userId),
    isOnline(portal, prisma, billed.clinicId),
  ]);
  const { leastTotalCents, leastPartCents, mostMonths, noticeDays, ...own } = rules(billed.clinicId);
  const today = dayIn(billed.timeZone, portal.now());
  return {
    online,
    bills,
    methods: [...methods],
    leastTotalCents,
    leastPartCents,
    mostMonths,
    firstFrom: addDays(today, 1),
    firstUntil: addDays(today, own.firstWithinDays),
    noticeDays,
    billingPhone: billed.phone,
    today,
  };
}

/** What is owed and in no plan yet, what is due first before the others. */
async function billsForPlans(db: Pick<Tx, 'statement'>, who: PatientWho): Promise<PlanTerms['bills']> {
  const rows = await db.statement.findMany({
    where: { ...inChart(who), status: 'open', owedCents: { gt: 0 }, planBills: { none: { open: true } } },
    orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
  });
  return rows.flatMap((row) => {
    const owedCents = leftOf(row);
    return owedCents > 0 ? [{ statementId: row.id, number: row.number, issuedOn: dayOf(row.issuedOn), dueOn: row.dueOn && dayOf(row.dueOn), owedCents }] : [];
  });
}

/** A plan that is not there yet: all that is known of it before anybody agrees. */
export interface Drawn extends PlanPreview {
  readonly billed: Billed;
  readonly confidential: boolean;
  /** In the order in which they are paid. */
  readonly bills: readonly { readonly statementId: string; readonly cents: number }[];
}

export async function previewPlan({ db, now }: Portal, who: PatientWho, outline: z.output<typeof PlanOutline>): Promise<PlanPreview> {
  const { totalCents, parts, needsApproval: asks } = await drawPlan(db.prisma, who, outline, now());
  return { totalCents, parts, needsApproval: asks };
}

/** @throws {ApiProblem} payment-plan/bill-taken, payment-plan/too-little, payment-plan/offline, request/invalid */
export async function drawPlan(
  tx: Pick<Tx, 'patient' | 'statement' | 'paymentPlanRule'>,
  who: PatientWho,
  { statementIds, split, firstOn }: z.output<typeof PlanOutline>,
  at: Date,
): Promise<Drawn> {
  const billed = await billedAt(tx, who.patientId);
  const rules = (await rulesOf(tx, [billed.clinicId]))(billed.clinicId);
  const rows = await tx.statement.findMany({
    where: { id: { in: statementIds }, ...inChart(who), status: 'open', planBills: { none: { open: true } } },
    orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
  });
  const bills = rows.map((row) => ({ statementId: row.id, cents: leftOf(row) }));
  if (bills.length < statementIds.length || bills.some(({ cents }) => cents <= 0)) throw new ApiProblem('payment-plan/bill-taken');
  const totalCents = bills.reduce((sum, { cents }) => sum + cents, 0);
  if (totalCents < rules.leastTotalCents) throw new ApiProblem('payment-plan/too-little');
  checkOutline(rules, { totalCents, split, firstOn }, dayIn(billed.timeZone, at));
  const parts = [...scheduleOf(totalCents, split, firstOn, rules.leastPartCents)];
  return {
    billed,
    bills,
    confidential: rows.some(({ confidential }) => confidential),
    totalCents,
    parts,
    needsApproval: needsApproval(rules, { totalCents, months: parts.length }),
  };
}

/** @throws {ApiProblem} request/invalid */
function checkOutline(
  { leastPartCents, mostMonths, firstWithinDays }: PlanRules,
  { totalCents, split, firstOn }: { readonly totalCents: number } & Pick<z.output<typeof PlanOutline>, 'split' | 'firstOn'>,
  today: string,
): void {
  const most = mostMonthsFor(totalCents, leastPartCents, mostMonths);
  const errors: { path: string; code: string }[] = [];
  if (firstOn <= today) errors.push({ path: 'firstOn', code: 'past' });
  if (firstOn > addDays(today, firstWithinDays)) errors.push({ path: 'firstOn', code: 'far' });
  if ('months' in split) {
    if (split.months > most) errors.push({ path: 'split.months', code: 'too-many' });
  } else if (split.monthlyCents < leastPartCents || Math.ceil(totalCents / split.monthlyCents) > mostMonths) {
    errors.push({ path: 'split.monthlyCents', code: 'too-small' });
  } else if (split.monthlyCents >= totalCents) {
    errors.push({ path: 'split.monthlyCents', code: 'too-big' });
  }
  if (errors.length > 0) throw new ApiProblem('request/invalid', { errors });
}
