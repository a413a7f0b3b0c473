/** A plan as people read it. */
import type { Prisma } from '../../database/generated/client.ts';
import { dayIn } from '../../time/calendar.ts';
import type { PlanBill, PlanMethod, PlanPart, PlanSummary, PaymentPlan } from './schema.ts';
import { isOpen } from './states.ts';

/** What {@link toPlan} is made of. */
export const PLAN_PARTS = {
  parts: { orderBy: { number: 'asc' } },
  bills: { orderBy: { position: 'asc' }, include: { statement: { select: { number: true, owedCents: true } } } },
  clinic: { select: { timeZone: true, phone: true, organization: { select: { phone: true } } } },
} as const satisfies Prisma.PaymentPlanInclude;

export type PlanRow = Prisma.PaymentPlanGetPayload<{ include: typeof PLAN_PARTS }>;
type PartRow = PlanRow['parts'][number];

export function toSummary(row: Pick<PlanRow, 'id' | 'state' | 'totalCents' | 'proposedAt' | 'parts'>): PlanSummary {
  const open = row.parts.filter(({ state }) => state === 'missed' || state === 'due');
  const next = isOpen(row.state) ? (open.find(({ state }) => state === 'missed') ?? open[0]) : undefined;
  return {
    id: row.id,
    state: row.state,
    totalCents: row.totalCents,
    paidCents: row.parts.reduce((sum, { paidCents }) => sum + (paidCents ?? 0), 0),
    months: row.parts.length,
    proposedAt: row.proposedAt.toISOString(),
    next: next ? toPart(next) : null,
  };
}

/** @param method of who asks, where they pay it */
export function toPlan(
  row: PlanRow,
  { userId, method, now }: { readonly userId: string; readonly method: PlanMethod | null; readonly now: Date },
): PaymentPlan {
  const { clinic } = row;
  return {
    ...toSummary(row),
    method,
    mine: row.userId === userId,
    bills: row.bills.map(toBill),
    parts: row.parts.map(toPart),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    answer: row.answer,
    timeZone: clinic.timeZone,
    today: dayIn(clinic.timeZone, now),
    billingPhone: clinic.organization?.phone ?? clinic.phone,
    version: row.version,
  };
}

const toBill = ({ statementId, cents, statement }: PlanRow['bills'][number]): PlanBill => ({
  statementId,
  cents,
  number: statement.number,
  owedCents: statement.owedCents,
});

const toPart = (part: PartRow): PlanPart => ({
  id: part.id,
  number: part.number,
  dueOn: dayOf(part.dueOn),
  cents: part.cents,
  state: part.state,
  tryOn: part.tryOn && dayOf(part.tryOn),
  tries: part.tries,
  reason: part.reason,
  paidCents: part.paidCents,
  paidAt: part.paidAt?.toISOString() ?? null,
  pending: part.ordered !== null,
  paymentId: part.paymentId,
});

/** A date column comes as midnight in UTC, and goes as that. */
export const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
export const asDay = (day: string): Date => new Date(`${day}T00:00:00.000Z`);
