/** Who may hear of visits: of one, and of a request for one. */
import { inChart } from '../../access/reach.ts';
import type { NewsRows } from '../../notifications/news-rows.ts';
import { requestRows } from '../visit-requests/published.ts';

export const visitRows: NewsRows = async (db, who, id) => {
  const visits = await db.appointment.count({ where: { id, ...inChart(who) } });
  return visits + (await requestRows(db, who, id));
};
