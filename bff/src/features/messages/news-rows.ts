/** Who may hear of messages. */
import { messagesInChart, threadsInChart } from '../../access/reach.ts';
import type { NewsRows } from '../../notifications/news-rows.ts';

export const messageRows: NewsRows = (db, who, id) =>
  db.message.count({ where: { threadId: id, side: 'clinic', AND: [{ thread: threadsInChart(who) }, messagesInChart(who)] } });
