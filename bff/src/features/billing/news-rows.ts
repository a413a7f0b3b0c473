/** Who may hear of bills. */
import { inChart } from '../../access/reach.ts';
import type { NewsRows } from '../../notifications/news-rows.ts';

export const billRows: NewsRows = (db, who, id) => db.statement.count({ where: { id, ...inChart(who) } });
