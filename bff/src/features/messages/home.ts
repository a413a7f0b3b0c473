/** What messages put on the home page. */
import { messagesInChartSql, threadsInChartSql } from '../../access/reach.ts';
import { isoTime } from '../../database/iso-time.ts';
import { HOME_PARAMS, homePart } from '../home-part.ts';
import type { MessagesHome } from './schema.ts';

/** So many conversations with something new are told one by one. */
const TOLD = 3;

export const messagesHome = homePart<MessagesHome>({
  key: 'messages',
  scope: 'messages:read',
  // What somebody put into the archive or the trash waits no more, until the clinic writes again.
  // The time is that of the last message this person sees: that there is a later one is not told either.
  sql: `with threads as (
      select t.id, t.subject, c."timeZone", coalesce(last."sentAt", t."lastMessageAt") as at, last."authorName" as author,
        unread."sentAt" as "unreadAt", unread."authorName" as "unreadBy"
      from message_thread t join clinic c on c.id = t."clinicId"
      left join lateral (
        select m."sentAt", m."authorName" from message m where m."threadId" = t.id and ${messagesInChartSql('m', HOME_PARAMS)} order by m."sentAt" desc limit 1
      ) last on true
      left join thread_read r on r."threadId" = t.id and r."userId" = $2
      left join lateral (
        select m."sentAt", m."authorName" from message m where m."threadId" = t.id and m.side = 'clinic' and ${messagesInChartSql('m', HOME_PARAMS)}
          -- Where nothing came since, no message is looked at.
          and t."lastMessageAt" > coalesce(r."readAt", '-infinity') and m."sentAt" > coalesce(r."readAt", '-infinity')
          and m."sentAt" > coalesce((select pl.at from thread_place pl where pl."threadId" = t.id and pl."userId" = $2 and pl.kind <> 'folder'), '-infinity')
        order by m."sentAt" desc limit 1
      ) unread on true
      where ${threadsInChartSql('t', HOME_PARAMS)}
    )
    select json_build_object(
      'unreadCount', (select count(*)::int from threads where "unreadAt" is not null),
      'unread', (select coalesce(json_agg(json_build_object('id', id, 'subject', subject, 'author', "unreadBy",
          'sentAt', ${isoTime('"unreadAt"')}, 'timeZone', "timeZone", 'about', (
            select coalesce(json_agg(distinct b."reportId"), '[]') from message m join message_about b on b."messageId" = m.id
            where m."threadId" = one.id and m.side = 'clinic' and ${messagesInChartSql('m', HOME_PARAMS)})) order by "unreadAt" desc), '[]')
        from (select * from threads where "unreadAt" is not null order by "unreadAt" desc limit ${TOLD}) one),
      'newest', (select json_build_object('id', id, 'subject', subject, 'lastAuthor', author,
          'lastMessageAt', ${isoTime('at')}, 'timeZone', "timeZone")
        from threads order by at desc limit 1))`,
  card: ({ unreadCount, newest }) => (unreadCount === 0 && newest ? 'filled' : 'none'),
  changes({ unreadCount, unread }) {
    const told = unread.map(({ id, subject, author, sentAt, timeZone, about }) => ({
      kind: 'messages.unread',
      rank: 70,
      path: `/messages/${id}`,
      at: sentAt,
      timeZone,
      values: { author, subject },
      ids: about,
    }));
    const rest = unreadCount - unread.length;
    return rest > 0 ? [...told, { kind: 'messages.more-unread', rank: 65, path: '/messages', values: { count: rest }, ids: [] }] : told;
  },
  waiting: ({ unreadCount }) => unreadCount,
});
