/**
 * The threads of a patient, the newest message first, and those of a clinic's
 * desk, as far as somebody's role has them: the ones that wait for an answer, or
 * for this person, with the longest wait first, or all.
 */
import { poolsSql } from '../../access/pools.ts';
import { inChartSql, inClinicSql, messagesInChartSql, threadsAtDeskSql, threadsInChartSql } from '../../access/reach.ts';
import { ASKED, defineList } from '../../lists/list.ts';
import { isoTime } from '../../database/iso-time.ts';
import type { DeskThreadList, ThreadSummary } from './schema.ts';
import { fullNameSql } from '../../person-name.ts';

const EXCERPT_LENGTH = 140;

interface Side {
  /** Which messages of a thread `t` the reader sees, of `message m`. */
  readonly visible: string;
  /** Whose messages can be unread. */
  readonly theirs: 'patient' | 'clinic';
  readonly patient: string;
  readonly work: string;
  /** What these need beside. */
  readonly join?: string;
}

const join = ({ visible, theirs, join: more = '' }: Side): string => `join clinic c on c.id = t."clinicId" join patient p on p.id = t."patientId"
  left join thread_read r on r."threadId" = t.id and r."userId" = ${ASKED.user}
  left join lateral (select m."sentAt", m."authorName", m.body, m.side from message m where m."threadId" = t.id and ${visible}
    order by m."sentAt" desc, m.id desc limit 1) last on true
  cross join lateral (select count(*)::int as unread from message m where m."threadId" = t.id and ${visible} and m.side = '${theirs}'
    and m."sentAt" > coalesce(r."readAt", '-infinity')) u ${more}`;

const json = ({ patient, work }: Side): string => `json_build_object('id', t.id, 'subject', t.subject,
  'lastMessageAt', ${isoTime('coalesce(last."sentAt", t."lastMessageAt")')}, 'lastAuthor', last."authorName",
  'excerpt', left(coalesce(last.body, ''), ${EXCERPT_LENGTH}), 'unreadCount', u.unread, 'timeZone', c."timeZone", 'patient', ${patient}, 'work', ${work})`;

const chart = { patient: ASKED.subject, reduced: ASKED.reduced, user: ASKED.user };

const OWN: Side = { visible: 'true', theirs: 'clinic', patient: 'null', work: 'null' };
const REDUCED: Side = { ...OWN, visible: messagesInChartSql('m', chart) };
const CLINIC: Side = {
  ...OWN,
  theirs: 'patient',
  patient: `json_build_object('id', p.id, 'displayName', ${fullNameSql('p')}, 'birthDate', to_char(p."birthDate", 'YYYY-MM-DD'), 'patientNumber', p."patientNumber")`,
  work: `json_build_object('pool', t.pool, 'waitsSince', ${isoTime('t."waitsSince"')}, 'doneAt', ${isoTime('t."doneAt"')},
    'owner', case when o.id is not null then json_build_object('id', o.id, 'name', o.name, 'mine', o.id = ${ASKED.user}) end)`,
  join: `left join "user" o on o.id = t."ownerId"`,
};

const threads = { from: 'message_thread t', row: 't', key: 't."lastMessageAt"', keyType: 'timestamptz' } as const;

export const readInbox = defineList<ThreadSummary>({
  name: 'inbox',
  ...threads,
  where: inChartSql('t', { ...chart, reduced: 'false' }),
  direction: 'descending',
  join: join(OWN),
  json: json(OWN),
});

export const readReducedInbox = defineList<ThreadSummary>({
  name: 'inbox_reduced',
  ...threads,
  where: threadsInChartSql('t', chart),
  key: `(select max(m."sentAt") from message m where m."threadId" = t.id and ${REDUCED.visible})`,
  direction: 'descending',
  join: join(REDUCED),
  json: json(REDUCED),
});

const desk = { clinic: ASKED.subject, user: ASKED.user };
/** `filter` narrows them down to one pool. */
const atDesk = `${threadsAtDeskSql('t', desk)} and (${ASKED.filter} is null or t.pool::text = ${ASKED.filter})`;
const waits = 't."waitsSince" is not null and t."doneAt" is null';

/** What the lists of a desk have in common: whose rows, and beside them how much waits in each pool. */
const deskList = {
  ...threads,
  join: join(CLINIC),
  json: json(CLINIC),
  beside: {
    pools: `(select coalesce(json_agg(json_build_object('pool', own.pool, 'waiting',
        (select count(*)::int from message_thread t where ${inClinicSql('t', desk)} and t.pool = own.pool and ${waits})) order by own.place), '[]')
      from unnest(${poolsSql(ASKED.user)}) with ordinality own(pool, place))`,
  },
};

type Beside = Pick<DeskThreadList, 'pools'>;

export const readClinicInbox = defineList<ThreadSummary, Beside>({ name: 'clinic_inbox', ...deskList, where: atDesk, direction: 'descending' });

export const readAwaiting = defineList<ThreadSummary, Beside>({
  name: 'clinic_awaiting',
  ...deskList,
  where: `${atDesk} and ${waits}`,
  key: 't."waitsSince"',
  direction: 'ascending',
});

/** What this person has taken and is not through with: what waits first. */
export const readOwned = defineList<ThreadSummary, Beside>({
  name: 'clinic_owned',
  ...deskList,
  where: `${atDesk} and t."ownerId" = ${ASKED.user} and t."doneAt" is null`,
  key: `coalesce(t."waitsSince", t."lastMessageAt")`,
  direction: 'ascending',
});
