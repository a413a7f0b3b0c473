/**
 * The threads of a patient, the newest message first, and those of a clinic:
 * the ones that wait for its answer with the longest wait first, or all.
 */
import { inChartSql, inClinicSql, messagesInChartSql, threadsInChartSql } from '../../access/reach.ts';
import { ASKED, defineList } from '../../lists/list.ts';
import { isoTime } from '../../database/iso-time.ts';
import type { ThreadSummary } from './schema.ts';
import { fullNameSql } from '../../person-name.ts';

const EXCERPT_LENGTH = 140;

interface Side {
  /** Which messages of a thread `t` the reader sees, of `message m`. */
  readonly visible: string;
  /** Whose messages can be unread. */
  readonly theirs: 'patient' | 'clinic';
  readonly patient: string;
  readonly awaitsClinic: string;
}

const join = ({ visible, theirs }: Side): string => `join clinic c on c.id = t."clinicId" join patient p on p.id = t."patientId"
  left join thread_read r on r."threadId" = t.id and r."userId" = ${ASKED.user}
  left join lateral (select m."sentAt", m."authorName", m.body, m.side from message m where m."threadId" = t.id and ${visible}
    order by m."sentAt" desc, m.id desc limit 1) last on true
  cross join lateral (select count(*)::int as unread from message m where m."threadId" = t.id and ${visible} and m.side = '${theirs}'
    and m."sentAt" > coalesce(r."readAt", '-infinity')) u`;

const json = ({ patient, awaitsClinic }: Side): string => `json_build_object('id', t.id, 'subject', t.subject,
  'lastMessageAt', ${isoTime('coalesce(last."sentAt", t."lastMessageAt")')}, 'lastAuthor', last."authorName",
  'excerpt', left(coalesce(last.body, ''), ${EXCERPT_LENGTH}), 'unreadCount', u.unread, 'timeZone', c."timeZone", 'patient', ${patient}, 'awaitsClinic', ${awaitsClinic})`;

const chart = { patient: ASKED.subject, reduced: ASKED.reduced, user: ASKED.user };

const OWN: Side = { visible: 'true', theirs: 'clinic', patient: 'null', awaitsClinic: 't."awaitsClinic"' };
// Where some messages are hidden, only those that are seen may tell.
const REDUCED: Side = { ...OWN, visible: messagesInChartSql('m', chart), awaitsClinic: `coalesce(last.side = 'patient', false)` };
const CLINIC: Side = {
  ...OWN,
  theirs: 'patient',
  patient: `json_build_object('displayName', ${fullNameSql('p')}, 'birthDate', to_char(p."birthDate", 'YYYY-MM-DD'), 'patientNumber', p."patientNumber")`,
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

const inClinic = inClinicSql('t', { clinic: ASKED.subject, user: ASKED.user });

export const readClinicInbox = defineList<ThreadSummary>({
  name: 'clinic_inbox',
  ...threads,
  where: inClinic,
  direction: 'descending',
  join: join(CLINIC),
  json: json(CLINIC),
});

export const readAwaiting = defineList<ThreadSummary>({
  name: 'clinic_awaiting',
  ...threads,
  where: `${inClinic} and t."awaitsClinic"`,
  direction: 'ascending',
  join: join(CLINIC),
  json: json(CLINIC),
});
