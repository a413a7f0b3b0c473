/** Who may hear of visits: of one, and of a request for one. */
import { inChart } from '../../access/reach.ts';
import type { NewsRows } from '../../notifications/news-rows.ts';
import { requestRows } from '../visit-requests/published.ts';

export const visitRows: NewsRows = async (db, who, ids) => {
  const visits = await db.appointment.findMany({ where: { id: { in: [...ids] }, ...inChart(who) }, select: { id: true } });
  return [...visits.map(({ id }) => ({ id, openedAt: null })), ...(await requestRows(db, who, ids))];
};
