/** What messages put on the home page. */
import { messagesInChartSql, threadsInChartSql } from '../../access/reach.ts';
import { isoTime } from '../../database/iso-time.ts';
import { HOME_PARAMS, homePart } from '../home-part.ts';
import type { MessagesHome } from './schema.ts';

export const messagesHome = homePart<MessagesHome>({
  key: 'messages',
  scope: 'messages:read',
  // The time is that of the last message this person sees: that there is a later one is not told either.
  sql: `with threads as (
      select t.id, t.subject, c."timeZone", coalesce(last."sentAt", t."lastMessageAt") as at, last."authorName" as author,
        exists (
          select from message m where m."threadId" = t.id and m.side = 'clinic' and ${messagesInChartSql('m', HOME_PARAMS)}
            and m."sentAt" > coalesce((select r."readAt" from thread_read r where r."threadId" = t.id and r."userId" = $2), '-infinity')
        ) as unread
      from message_thread t join clinic c on c.id = t."clinicId"
      left join lateral (
        select m."sentAt", m."authorName" from message m where m."threadId" = t.id and ${messagesInChartSql('m', HOME_PARAMS)} order by m."sentAt" desc limit 1
      ) last on true
      where ${threadsInChartSql('t', HOME_PARAMS)}
    )
    select json_build_object(
      'unreadCount', (select count(*)::int from threads where unread),
      'newest', (select json_build_object('id', id, 'subject', subject, 'lastAuthor', author,
          'lastMessageAt', ${isoTime('at')}, 'timeZone', "timeZone")
        from threads order by unread desc, at desc limit 1))`,
  attention({ unreadCount, newest }) {
    if (unreadCount === 0) return [];
    const path = unreadCount === 1 && newest ? `/messages/${newest.id}` : '/messages';
    return [{ kind: 'messages.unread', rank: 70, path, values: { count: unreadCount } }];
  },
});
