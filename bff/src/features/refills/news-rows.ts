/** Who may hear of refills. */
import { refillsInChart } from '../../access/reach.ts';
import type { NewsRows } from '../../notifications/news-rows.ts';

/** One that was picked up, or canceled, is nothing to look at any more. */
export const refillRows: NewsRows = async (db, who, ids) => {
  const rows = await db.refill.findMany({
    where: { id: { in: [...ids] }, ...refillsInChart(who) },
    select: { id: true, state: true, steps: { orderBy: { at: 'desc' }, take: 1, select: { at: true } } },
  });
  return rows.map(({ id, state, steps }) => ({ id, openedAt: state === 'picked_up' || state === 'canceled' ? (steps[0]?.at ?? null) : null }));
};
