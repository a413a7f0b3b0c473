/** Who may hear of visits. */
import { inChart } from '../../access/reach.ts';
import type { NewsRows } from '../../notifications/news-rows.ts';

export const visitRows: NewsRows = (db, who, id) => db.appointment.count({ where: { id, ...inChart(who) } });
