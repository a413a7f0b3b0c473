/** Why nothing is asked of a bill for now: something of it is disputed, a payment plan pays it, or a request for help with it waits for its answer. */
import type { Tx } from '../../database/database.ts';
import { billsOnHold, onHoldSql } from '../assistance/published.ts';
import { isPaidByPlan, paidByPlanSql } from '../payment-plans/published.ts';
import type { Pause } from './schema.ts';

/** Of a row of `statement`; null while it is asked for as any other. `now` is a parameter. */
export const pauseSql = (row: string, now: string): string =>
  `case when ${row}."disputedAt" is not null then 'dispute'
    when ${paidByPlanSql(row)} then 'plan'
    when ${onHoldSql(`${row}."patientId"`, now)} then 'help' end`;

/** The twin for one row. */
export async function pauseOf(
  db: Pick<Tx, 'assistanceApplication' | 'paymentPlanBill'>,
  { id, patientId, disputedAt }: { readonly id: string; readonly patientId: string; readonly disputedAt: Date | null },
  now: Date,
): Promise<Pause | null> {
  if (disputedAt) return 'dispute';
  if (await isPaidByPlan(db, id)) return 'plan';
  return (await billsOnHold(db, patientId, now)) ? 'help' : null;
}
