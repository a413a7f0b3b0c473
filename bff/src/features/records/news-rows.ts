/** Who may hear of test results. */
import { inChart } from '../../access/reach.ts';
import type { NewsRows } from '../../notifications/news-rows.ts';

export const resultRows: NewsRows = async (db, who, ids) => {
  const rows = await db.diagnosticReport.findMany({
    where: { id: { in: [...ids] }, ...inChart(who) },
    select: { id: true, seen: { where: { userId: who.userId }, select: { seenAt: true } } },
  });
  return rows.map(({ id, seen }) => ({ id, openedAt: seen[0]?.seenAt ?? null }));
};
