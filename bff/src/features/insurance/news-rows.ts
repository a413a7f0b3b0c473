/** Who may hear of an answer about insurance. */
import { askedInChart } from '../../access/reach.ts';
import type { NewsRows } from '../../notifications/news-rows.ts';

export const insuranceRows: NewsRows = async (db, who, ids) => {
  const rows = await db.coverageRequest.findMany({ where: { id: { in: [...ids] }, ...askedInChart(who) }, select: { id: true } });
  return rows.map(({ id }) => ({ id, openedAt: null }));
};
