/**
 * The conversations of a clinic's desk, as far as somebody's role has them: the
 * ones that wait for an answer, or for this person, with the first promise first, or all.
 */
import { poolsSql } from '../../access/pools.ts';
import { inClinicSql, threadsAtDeskSql } from '../../access/reach.ts';
import { ASKED, defineList } from '../../lists/list.ts';
import { coveredBySql } from './cover.ts';
import type { DeskThreadList, ThreadSummary } from './schema.ts';
import { CLINIC, summaryJoin, summaryJson } from './thread-summary.ts';

const desk = { clinic: ASKED.subject, user: ASKED.user };
/** `filter` narrows them down to one pool: as a list of pools, of which the planner knows how many rows they have. */
const atDesk = `${threadsAtDeskSql('t', desk)}
  and t.pool = any(case when ${ASKED.filter} is null then enum_range(null::"MessagePool") else array[${ASKED.filter}::"MessagePool"] end)`;
const waits = 't."waitsSince" is not null and t."doneAt" is null';
/** By when it has to be answered: as promised, or as if it had been promised by who never did. An index has it in these words. */
const promised = `coalesce(t."answerBy", (t."waitsSince" at time zone 'UTC' + interval '2 days') at time zone 'UTC')`;

/** What the lists of a desk have in common: whose rows, and beside them how much waits in each pool. */
const deskList = {
  ofClinic: true,
  from: 'message_thread t',
  row: 't',
  key: 't."lastMessageAt"',
  keyType: 'timestamptz',
  join: summaryJoin(CLINIC),
  json: summaryJson(CLINIC),
  beside: {
    pools: `(select coalesce(json_agg(json_build_object('pool', own.pool, 'waiting', counted.waiting, 'late', counted.late) order by own.place), '[]')
      from unnest(${poolsSql(ASKED.user)}) with ordinality own(pool, place)
      cross join lateral (select count(*)::int as waiting, (count(*) filter (where t."answerBy" < ${ASKED.now}))::int as late
        from message_thread t where ${inClinicSql('t', desk)} and t.pool = own.pool and ${waits}) counted)`,
  },
} as const;

type Beside = Pick<DeskThreadList, 'pools'>;

export const readClinicInbox = defineList<ThreadSummary, Beside>({ name: 'clinic_inbox', ...deskList, where: atDesk, direction: 'descending' });

export const readAwaiting = defineList<ThreadSummary, Beside>({
  name: 'clinic_awaiting',
  ...deskList,
  where: `${atDesk} and ${waits}`,
  key: promised,
  direction: 'ascending',
});

/** What this person has taken and is not through with, and what waits of colleagues for whom they cover: what waits first. */
export const readOwned = defineList<ThreadSummary, Beside>({
  name: 'clinic_owned',
  ...deskList,
  where: `${atDesk} and t."doneAt" is null and (t."ownerId" = ${ASKED.user}
    or (${waits} and t."ownerId" in ${coveredBySql({ clinic: ASKED.subject, user: ASKED.user, now: ASKED.now })}))`,
  key: `coalesce(${promised}, t."lastMessageAt")`,
  direction: 'ascending',
});
