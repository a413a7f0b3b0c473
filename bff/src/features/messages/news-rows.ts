/** Who may hear of messages. */
import { messagesInChart, threadsInChart } from '../../access/reach.ts';
import type { NewsRows } from '../../notifications/news-rows.ts';

export const messageRows: NewsRows = async (db, who, ids) => {
  const rows = await db.messageThread.findMany({
    where: { id: { in: [...ids] }, AND: [threadsInChart(who), { messages: { some: { side: 'clinic', ...messagesInChart(who) } } }] },
    select: { id: true, reads: { where: { userId: who.userId }, select: { readAt: true } } },
  });
  return rows.map(({ id, reads }) => ({ id, openedAt: reads[0]?.readAt ?? null }));
};
