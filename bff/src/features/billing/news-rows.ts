/** Who may hear of bills. */
import { inChart } from '../../access/reach.ts';
import type { NewsRows } from '../../notifications/news-rows.ts';

export const billRows: NewsRows = async (db, who, ids) => {
  const rows = await db.statement.findMany({ where: { id: { in: [...ids] }, ...inChart(who) }, select: { id: true } });
  return rows.map(({ id }) => ({ id, openedAt: null }));
};

/** Who may hear of answers to disputes. */
export const disputeRows: NewsRows = async (db, who, ids) => {
  const rows = await db.statementDispute.findMany({ where: { id: { in: [...ids] }, ...inChart(who), statement: inChart(who) }, select: { id: true } });
  return rows.map(({ id }) => ({ id, openedAt: null }));
};
