/** Who may hear of estimates. */
import { askedInChart } from '../../access/reach.ts';
import type { NewsRows } from '../../notifications/news-rows.ts';

export const estimateRows: NewsRows = async (db, who, ids) => {
  const rows = await db.estimate.findMany({ where: { id: { in: [...ids] }, ...askedInChart(who) }, select: { id: true } });
  return rows.map(({ id }) => ({ id, openedAt: null }));
};
