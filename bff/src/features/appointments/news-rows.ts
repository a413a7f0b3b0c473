/** Who may hear of visits: of one, of a request for one, and of a time that is offered. */
import { inChart } from '../../access/reach.ts';
import type { NewsRows } from '../../notifications/news-rows.ts';
import { visitRequestRows } from '../visit-requests/published.ts';

export const visitRows: NewsRows = async (db, who, id) => {
  const visits = await db.appointment.count({ where: { id, ...inChart(who) } });
  return visits + (await visitRequestRows(db, who, id));
};
