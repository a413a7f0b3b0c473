/** What messages put on the home page. */
import { isoTime } from '../../database/iso-time.ts';
import { homePart } from '../home-part.ts';
import type { MessagesHome } from './schema.ts';

export const messagesHome = homePart<MessagesHome>({
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
  // As the list: what this person wrote, with the clinic's answers where nobody else wrote.
  reducedSql: `with visible as (
      select t.id, t.subject, c."timeZone", m."sentAt", m."authorName",
        m.side = 'clinic' and m."sentAt" > coalesce((select r."readAt" from thread_read r where r."threadId" = t.id and r."userId" = $2), '-infinity') as unread
      from message_thread t join clinic c on c.id = t."clinicId" join message m on m."threadId" = t.id
      where t."patientId" = $1 and (m."authorUserId" = $2 or (
        exists (select from message o where o."threadId" = t.id and o."authorUserId" = $2)
        and not exists (select from message o where o."threadId" = t.id and o.side = 'patient' and o."authorUserId" is distinct from $2)))
    )
    select json_build_object(
      'unreadCount', (select count(distinct id)::int from visible where unread),
      'newest', (select json_build_object('id', id, 'subject', subject, 'lastAuthor', "authorName",
          'lastMessageAt', ${isoTime('"sentAt"')}, 'timeZone', "timeZone")
        from visible order by unread desc, "sentAt" desc limit 1))`,
  attention({ unreadCount, newest }) {
    if (unreadCount === 0) return [];
    const path = unreadCount === 1 && newest ? `/messages/${newest.id}` : '/messages';
    return [{ kind: 'messages.unread', rank: 70, path, values: { count: unreadCount } }];
  },
});
