/**
 * Finds entries of a record's activity in the audit log, in any order, and how many
 * there are in all. Years of them are not read for it: how many a month has of each
 * kind is known of months that are over (`audit_tally`, see `audit/tally.ts`), or
 * counted from an index where they are few; so it is known which months hold what
 * is shown, and only of those entries are read.
 */
import type { Database } from '../../database/database.ts';
import type { Place } from '../../lists/page.ts';
import type { ActivityEntry, ActivitySort } from './schema.ts';

export interface ActivityRow {
  month: string;
  seq: string;
  at: Date;
  action: string;
  outcome: ActivityEntry['outcome'];
  reason: string | null;
  relationship: string | null;
  userId: string | null;
  name: string | null;
  what: string;
}

export interface RowsQuery {
  readonly sort: ActivitySort;
  readonly isUp: boolean;
  /** The first nine parameters: patient, who asks, whether their own alone, from, until, who, codes, name, codes of looking. */
  readonly found: readonly unknown[];
  /** After this entry, by its month and number. */
  readonly after: Place | null;
  readonly limit: number;
  /** All codes in the order that people read them in. */
  readonly order: readonly string[];
}

export async function readRows(
  db: Pick<Database, 'sql'>,
  { after, found, isUp, limit, order, sort }: RowsQuery,
): Promise<{ total: number; rows: ActivityRow[] }> {
  const parameters = [...found, after?.key ?? null, after?.id ?? null, limit, ...(sort === 'what' ? [order] : [])];
  const answer = await db.sql<ActivityRow & { total: number }>(`activity_${sort}_${isUp ? 'up' : 'down'}`, rowsSql(sort, isUp), parameters);
  // Without any entry there is one row all the same, that says how many there are.
  return { total: answer[0]?.total ?? 0, rows: answer.filter(({ seq }) => seq !== null) };
}

const FROM = `coalesce($4::timestamptz, '-infinity')`;
const UNTIL = `coalesce($5::timestamptz, 'infinity')`;

/** Whether an entry, or a count of such, is of those that were asked for; but for its time. */
const isFound = (x: string): string => `(not $3::boolean or ${x}."userId" = $2::uuid)
  and ($6::text is null
    or case when ${x}."userId" is null then 'app' when ${x}."userId" = $2 then 'me' when ${x}.relationship = 'staff' then 'staff' else 'proxy' end = $6
    or ($6 = 'notable' and not (${x}."userId" is not distinct from $2 and ${x}.outcome = 'success' and ${x}.what = any($9::text[]))))
  and ($7::text[] is null or ${x}.what = any($7))
  and ($8::text is null or ${x}."userId" = any((select ids from named)::uuid[]))`;

const isInTime = (x: string): string => `${x}.at >= ${FROM} and ${x}.at < ${UNTIL}`;

interface Order {
  /** What an entry's place depends on, of an entry or a count; entries that are alike in it stand newest first. */
  key(x: string): string;
  /** A number for the keys of `g`, in the order that people read them in, and the join it needs. */
  readonly rank: string;
  readonly join?: string;
}

const ORDERS: Readonly<Record<ActivitySort, Order>> = {
  at: { key: () => `''`, rank: '0' },
  name: {
    key: (x) => `coalesce(${x}."userId"::text, '')`,
    join: `left join (
        select p."userId"::text as key, dense_rank() over (order by lower(coalesce(u.name, ''))) as rank
        from audit_actor p left join "user" u on u.id = p."userId" where p."patientId" = $1
      ) k using (key)`,
    rank: 'coalesce(k.rank, 0)',
  },
  // By the words people read, which the portal's codes are not in the order of.
  what: { key: (x) => `${x}.what`, rank: 'coalesce(array_position($13::text[], key), 0)' },
  outcome: { key: (x) => `${x}.outcome`, rank: `array_position(array['denied', 'failure', 'success'], key)` },
};

function rowsSql(sort: ActivitySort, isUp: boolean): string {
  const { join = '', key, rank } = ORDERS[sort];
  // Where something else decides the order, what is alike in it stands newest first either way.
  const [later, byTime] = sort === 'at' && isUp ? ['>', 'asc'] : ['<', 'desc'];
  const [beyond, byRank] = isUp ? ['>', 'asc'] : ['<', 'desc'];
  return `with named as materialized (
      select array(
        select p."userId" from audit_actor p join "user" u on u.id = p."userId"
        where $8::text is not null and p."patientId" = $1::uuid and position(lower($8) in lower(u.name)) > 0
      ) as ids
    ),
    -- A month is counted for this question when each of its counts is in the time that was asked for as a whole, or not at all.
    months as materialized (
      select m.month, t.counted from audit_month m cross join lateral (
        select coalesce(bool_and((t."firstAt" >= ${FROM} or t."lastAt" < ${FROM}) and (t."lastAt" < ${UNTIL} or t."firstAt" >= ${UNTIL})), false) as counted
        from audit_tally t where t."patientId" = $1 and t.month = m.month
      ) t
      -- An entry is never in a month before its own.
      where m.month >= coalesce(date_trunc('month', $4::timestamptz at time zone 'UTC')::date, '-infinity')
    ),
    groups as (
      select t.month, ${key('t')} as key, t.count::bigint as count from months m join audit_tally t on t."patientId" = $1 and t.month = m.month
      where m.counted and t."firstAt" >= ${FROM} and t."lastAt" < ${UNTIL} and ${isFound('t')}
      union all
      select a.month, a.key, count(*) from months m cross join lateral (
        select a.month, ${key('a')} as key from audit_event a where a."patientId" = $1 and a.month = m.month and ${isInTime('a')} and ${isFound('a')}
        -- Month by month: joined, all of them would be read.
        offset 0
      ) a where not m.counted group by a.month, a.key
    ),
    sums as materialized (
      select g.month, ${rank} as rank, array_agg(distinct key) as keys, sum(g.count) as count from groups g ${join} group by 1, 2
    ),
    last as materialized (
      select g.month, g.seq, ${rank} as rank from (
        select a.month, a.seq, ${key('a')} as key from audit_event a where a."patientId" = $1 and a.month = $10::date and a.seq = $11::bigint
      ) g ${join}
    ),
    -- Those of the last entry's own month may be before it: they are not counted on.
    rest as (
      select s.*, last.seq as after, sum(case when last.seq is null then s.count else 0 end) over (order by s.rank ${byRank}, s.month ${byTime} rows between unbounded preceding and 1 preceding) as before
      from sums s left join last on last.month = s.month and last.rank = s.rank
      where $11 is null or exists (select from last l where s.rank ${beyond} l.rank or (s.rank = l.rank and s.month ${later}= l.month))
    ),
    page as (
      select a.month, a.seq, row_number() over (order by rest.rank ${byRank}, a.month ${byTime}, a.seq ${byTime}) as place
      from rest cross join lateral (
        select a.month, a.seq from audit_event a
        where a."patientId" = $1 and a.month = rest.month and ${isInTime('a')} and ${isFound('a')}
          ${sort === 'at' ? '' : `and ${key('a')} = any(rest.keys)`} and (rest.after is null or a.seq ${later} rest.after)
        order by a.seq ${byTime} limit $12::int
      ) a where coalesce(rest.before, 0) < $12 order by place limit $12
    )
    select total.total, to_char(a.month, 'YYYY-MM-DD') as month, a.seq::text, a.at, a.action, a.outcome, a.reason, a.relationship, a."userId", u.name, a.what
    from (select coalesce(sum(count), 0)::int as total from sums) total left join page on true
      left join audit_event a on a.month = page.month and a.seq = page.seq left join "user" u on u.id = a."userId" order by page.place`;
}
