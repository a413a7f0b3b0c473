/** A payment for a later day as people read it. */
import type { Prisma } from '../../database/generated/client.ts';
import { dayOf } from './plan-row.ts';
import type { PlanMethod, PlannedPayment } from './schema.ts';

/** What {@link toPlanned} is made of. */
export const PLANNED_PARTS = { statement: { select: { number: true } } } as const satisfies Prisma.PlannedPaymentInclude;
export type PlannedRow = Prisma.PlannedPaymentGetPayload<{ include: typeof PLANNED_PARTS }>;

/** @param methods of who asks, whose payments these are */
export const toPlanned = (row: PlannedRow, methods: readonly PlanMethod[]): PlannedPayment => ({
  id: row.id,
  statementId: row.statementId,
  statementNumber: row.statement.number,
  auto: row.autoPayId !== null,
  cents: row.cents,
  chargeOn: dayOf(row.chargeOn),
  state: row.state,
  reason: row.reason,
  pending: row.ordered !== null,
  paidCents: row.paidCents,
  paymentId: row.paymentId,
  method: methods.find(({ id }) => id === row.methodId) ?? null,
});
