/** What messages put on the home page. */
import { isoTime } from '../home/part.ts';
import type { HomePart } from '../home/part.ts';
import type { MessagesHome } from './schema.ts';

export const messagesHome: HomePart<MessagesHome> = {
  key: 'messages',
  scope: 'messages:read',
  sql: `with threads as (
      select t.id, t.subject, t."lastMessageAt", c."timeZone",
        (select m."authorName" from message m where m."threadId" = t.id order by m."sentAt" desc limit 1) as author,
        exists (
          select from message m where m."threadId" = t.id and m.side = 'clinic'
            and m."sentAt" > coalesce((select r."readAt" from thread_read r where r."threadId" = t.id and r."userId" = $2), '-infinity')
        ) as unread
      from message_thread t join clinic c on c.id = t."clinicId" where t."patientId" = $1
    )
    select json_build_object(
      'unreadCount', (select count(*)::int from threads where unread),
      'newest', (select json_build_object('id', id, 'subject', subject, 'lastAuthor', author,
          'lastMessageAt', ${isoTime('"lastMessageAt"')}, 'timeZone', "timeZone")
        from threads order by unread desc, "lastMessageAt" desc limit 1))`,
  attention({ unreadCount, newest }) {
    if (unreadCount === 0) return [];
    const path = unreadCount === 1 && newest ? `/messages/${newest.id}` : '/messages';
    return [{ kind: 'messages.unread', rank: 70, path, values: { count: unreadCount } }];
  },
};
