/** Who may hear of an application: who sent it. */
import { ownInChart } from '../../access/reach.ts';
import type { NewsRows } from '../../notifications/news-rows.ts';

export const applicationRows: NewsRows = async (db, who, ids) => {
  const rows = await db.assistanceApplication.findMany({ where: { id: { in: [...ids] }, ...ownInChart(who) }, select: { id: true } });
  return rows.map(({ id }) => ({ id, openedAt: null }));
};
