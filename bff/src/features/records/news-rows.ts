/** Who may hear of test results. */
import { inChart } from '../../access/reach.ts';
import type { NewsRows } from '../../notifications/news-rows.ts';

export const resultRows: NewsRows = (db, who, id) => db.diagnosticReport.count({ where: { id, ...inChart(who) } });
