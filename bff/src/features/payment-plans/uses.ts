/** What others must know of what was set up here: which bills a plan pays, and which cards and accounts are in use. */
import type { Tx } from '../../database/database.ts';
import { OPEN } from './states.ts';

/** Whether an open plan pays a bill, which then is not past due and asks for nothing. `row` is the alias of `statement`. */
export const paidByPlanSql = (row: string): string =>
  `exists (select from payment_plan_bill planned join payment_plan plan on plan.id = planned."planId"
    where planned."statementId" = ${row}.id and planned.open and plan.state in ('active', 'missed'))`;

/** The twin of {@link paidByPlanSql} for one bill. */
export async function isPaidByPlan(db: Pick<Tx, 'paymentPlanBill'>, statementId: string): Promise<boolean> {
  return (await db.paymentPlanBill.count({ where: { statementId, open: true, plan: { state: { in: ['active', 'missed'] } } } })) > 0;
}

/** Whether something that is still to be paid is paid by this method of a person. */
export async function usesMethod(tx: Pick<Tx, 'paymentPlan' | 'autoPay' | 'plannedPayment'>, userId: string, methodId: string): Promise<boolean> {
  const counts = await Promise.all([
    tx.paymentPlan.count({ where: { userId, methodId, state: { in: [...OPEN] } } }),
    tx.autoPay.count({ where: { userId, methodId, offAt: null } }),
    tx.plannedPayment.count({ where: { userId, methodId, state: 'planned' } }),
  ]);
  return counts.some((count) => count > 0);
}
