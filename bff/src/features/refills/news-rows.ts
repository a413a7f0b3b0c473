/** Who may hear of a refill. */
import { refillsInChart } from '../../access/reach.ts';
import type { NewsRows } from '../../notifications/news-rows.ts';

export const refillRows: NewsRows = (db, who, id) => db.refill.count({ where: { id, ...refillsInChart(who) } });
