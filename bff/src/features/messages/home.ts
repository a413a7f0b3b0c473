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
  // Messages are looked at only where something came since, and of the one that is told last: somebody may have a thousand conversations.
  sql: `with threads as (
      select t.id, t.subject, t."clinicId", t."lastMessageAt" from message_thread t where ${threadsInChartSql('t', HOME_PARAMS)}
    ), unread as (
      select t.id, t.subject, t."clinicId", new."sentAt", new."authorName"
      from threads t left join thread_read r on r."threadId" = t.id and r."userId" = $2
      cross join lateral (
        select m."sentAt", m."authorName" from message m where m."threadId" = t.id and m.side = 'clinic' and ${messagesInChartSql('m', HOME_PARAMS)}
          and m."sentAt" > coalesce(r."readAt", '-infinity')
          and m."sentAt" > coalesce((select pl.at from thread_place pl where pl."threadId" = t.id and pl."userId" = $2 and pl.kind <> 'folder'), '-infinity')
        order by m."sentAt" desc limit 1
      ) new
      where t."lastMessageAt" > coalesce(r."readAt", '-infinity')
    )
    select json_build_object(
      'unreadCount', (select count(*)::int from unread),
      'unread', (select coalesce(json_agg(json_build_object('id', one.id, 'subject', one.subject, 'author', one."authorName",
          'sentAt', ${isoTime('one."sentAt"')}, 'timeZone', c."timeZone", 'about', (
            select coalesce(json_agg(distinct b."reportId"), '[]') from message m join message_about b on b."messageId" = m.id
            where m."threadId" = one.id and m.side = 'clinic' and ${messagesInChartSql('m', HOME_PARAMS)})) order by one."sentAt" desc), '[]')
        from (select * from unread order by "sentAt" desc limit ${TOLD}) one join clinic c on c.id = one."clinicId"),
      'newest', (select json_build_object('id', one.id, 'subject', one.subject, 'lastAuthor', last."authorName",
          'lastMessageAt', ${isoTime('coalesce(last."sentAt", one."lastMessageAt")')}, 'timeZone', c."timeZone")
        from (select t.*, case when ${HOME_PARAMS.reduced}
            then (select max(m."sentAt") from message m where m."threadId" = t.id and ${messagesInChartSql('m', HOME_PARAMS)}) else t."lastMessageAt" end as at
          from threads t order by at desc nulls last limit 1) one
        join clinic c on c.id = one."clinicId"
        left join lateral (
          select m."sentAt", m."authorName" from message m where m."threadId" = one.id and ${messagesInChartSql('m', HOME_PARAMS)} order by m."sentAt" desc limit 1
        ) last on true))`,
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
