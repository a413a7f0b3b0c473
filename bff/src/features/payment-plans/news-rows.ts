/** Who may hear of plans, and of payments for a later day. */
import { inChart } from '../../access/reach.ts';
import type { NewsRows } from '../../notifications/news-rows.ts';

/** A plan that is over is nothing to look at any more. */
export const planRows: NewsRows = async (db, who, ids) => {
  const rows = await db.paymentPlan.findMany({ where: { id: { in: [...ids] }, ...inChart(who) }, select: { id: true, state: true, endedAt: true } });
  return rows.map(({ id, state, endedAt }) => ({ id, openedAt: state === 'declined' ? null : endedAt }));
};

/** Only who set it up. One that was canceled, or made, is nothing to look at any more. */
export const plannedRows: NewsRows = async (db, who, ids) => {
  const rows = await db.plannedPayment.findMany({
    where: { id: { in: [...ids] }, ...inChart(who), userId: who.userId },
    select: { id: true, state: true, endedAt: true },
  });
  return rows.map(({ id, state, endedAt }) => ({ id, openedAt: state === 'failed' ? null : endedAt }));
};
