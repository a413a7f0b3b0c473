/** The one way in which a plan comes to another state: with who is told, and what becomes of its parts and bills. */
import { recordChange } from '../../changes/record-change.ts';
import type { Tx } from '../../database/database.ts';
import { Prisma } from '../../database/generated/client.ts';
import type { PaymentPlan, PlanState } from '../../database/generated/client.ts';
import type { Portal } from '../../portal.ts';
import type { PaymentPlansChanges } from './recorded.ts';
import { canMove, isOpen } from './states.ts';
import { liveOf } from './tell.ts';

export interface Step {
  readonly kind: Extract<keyof PaymentPlansChanges, `payment-plan.${string}`>;
  /** It stays where it is without. */
  readonly to?: PlanState;
  readonly data?: Pick<Prisma.PaymentPlanUncheckedUpdateInput, 'decidedAt' | 'decidedById' | 'answer'>;
}

interface By {
  readonly at: Date;
  /** Null for the portal itself. */
  readonly byUserId: string | null;
}

type Teller = Pick<Portal, 'events' | 'now'>;
type Row = Pick<PaymentPlan, 'id' | 'state' | 'patientId' | 'clinicId' | 'startedAt'>;

/** Moves one that is locked. Errors: a `TypeError` for a move that there is not, which is a fault of ours. */
export async function movePlan(portal: Teller, tx: Tx, { id, state, patientId, clinicId, startedAt }: Row, step: Step, { at, byUserId }: By): Promise<void> {
  const to = step.to ?? state;
  if (to !== state && !canMove(state, to)) throw new TypeError(`A payment plan does not go from ${state} to ${to}.`);
  const starts = to === 'active' && startedAt === null;
  await tx.paymentPlan.update({
    where: { id },
    data: { ...step.data, state: to, version: { increment: 1 }, ...(starts ? { startedAt: at } : {}), ...(isOpen(to) ? {} : { endedAt: at }) },
  });
  // From its first day on each part is charged when it is due.
  if (starts) await tx.$executeRaw`update payment_plan_part set "tryOn" = "dueOn" where "planId" = ${id}::uuid and state = 'due'`;
  await recordChange(portal, tx, { kind: step.kind, patientId, entityId: id, byUserId, live: liveOf(id), clinicId });
}

/** As {@link movePlan} where nothing is paid by it any more: its bills are free, and its open parts are not needed. One that is on its way to the bank still arrives. */
export async function endPlan(portal: Teller, tx: Tx, row: Row, step: Step & { readonly to: PlanState }, by: By): Promise<void> {
  await movePlan(portal, tx, row, step, by);
  await tx.paymentPlanBill.updateMany({ where: { planId: row.id }, data: { open: false } });
  await tx.paymentPlanPart.updateMany({
    where: { planId: row.id, state: { in: ['due', 'missed'] }, ordered: { equals: Prisma.DbNull } },
    data: { state: 'dropped', tryOn: null },
  });
}
