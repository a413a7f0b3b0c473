/** A conversation as a line of a list, as SQL: the same for every list and for one conversation that is opened. */
import { messagesInChartSql, threadsInChartSql } from '../../access/reach.ts';
import { isoTime } from '../../database/iso-time.ts';
import { ASKED } from '../../lists/list.ts';
import { fullNameSql } from '../../person-name.ts';
import { coverSql } from './cover.ts';

const EXCERPT_LENGTH = 140;

/** Who looks at conversations `message_thread t`. */
export interface Side {
  /** Names its statements. */
  readonly name: string;
  /** Which messages of a thread they see, of `message m`. */
  readonly visible: string;
  /** When the last of these was. */
  readonly lastAt: string;
  /** Whose messages can be unread. */
  readonly theirs: 'patient' | 'clinic';
  readonly patient: string;
  readonly work: string;
  /** Where it is kept, by its kind, and in which folder. */
  readonly place: string;
  readonly folder: string;
  /** How it stands, as `ListStanding`. */
  readonly standing: string;
  /** What these need beside. */
  readonly join?: string;
}

const chart = { patient: ASKED.subject, reduced: ASKED.reduced, user: ASKED.user };

/** Which conversations the patient's side sees. Of a whole record nothing has to be asked of each message. */
export const inOwnChart = threadsInChartSql('t', { ...chart, reduced: 'false' });
export const inReducedChart = threadsInChartSql('t', chart);

/** The clinic has written since it was put away, as far as the reader sees. */
const isBack = (visible: string): string =>
  `exists (select from message m where m."threadId" = t.id and m.side = 'clinic' and m."sentAt" > pl.at and ${visible})`;

/** Where the reader keeps it, of `thread_place pl`: what the clinic wrote since brings it back to the inbox, but from a folder. */
const placeOf = (visible: string): string =>
  `case when pl.kind is null then 'inbox' when pl.kind = 'folder' then 'folder' when ${isBack(visible)} then 'inbox' else pl.kind::text end`;

/** On conversations: those that the reader keeps there. `folder` is the SQL of a folder's id. */
export function keptIn({ visible }: Side, place: 'inbox' | 'archive' | 'trash' | 'folder', folder = 'null'): string {
  const row = `select from thread_place pl where pl."threadId" = t.id and pl."userId" = ${ASKED.user} and`;
  if (place === 'inbox') return `not exists (${row} (pl.kind = 'folder' or not ${isBack(visible)}))`;
  if (place === 'folder') return `exists (${row} pl."folderId" = ${folder})`;
  return `exists (${row} pl.kind = '${place}' and not ${isBack(visible)})`;
}

/** On conversations: those with something that the reader has not read. */
export const isUnread = (side: Side): string =>
  isNewSince(side, `coalesce((select r."readAt" from thread_read r where r."threadId" = t.id and r."userId" = ${ASKED.user}), '-infinity')`);

/** What is new stands last: the messages are looked at only where something came since. The newest of them is looked up thread by thread, never in the table as a whole. */
export const isNewSince = ({ visible, theirs, lastAt }: Side, readAt: string): string =>
  `(${lastAt} > ${readAt} and (select max(m."sentAt") from message m where m."threadId" = t.id and m.side = '${theirs}' and ${visible}) > ${readAt})`;

export const hasFiles = ({ visible }: Side): string =>
  `exists (select from message m join stored_file f on f."messageId" = m.id where m."threadId" = t.id and ${visible})`;

/** Somebody at the clinic has taken it, or looked at it since it waits; where the clinic lets people know. */
const isBeingRead = `c."readReceipts" and (t."ownerId" is not null or exists (
  select from thread_read seen join staff_member s on s."userId" = seen."userId" where seen."threadId" = t.id and seen."readAt" >= t."waitsSince"))`;

/**
 * Who has it now, as the patient's side may know. Of a conversation in which others
 * wrote as well, how it stands would tell that they did: then it says only what this person sees.
 * @param isWhole - whether they see all of it
 */
const standingOf = (isWhole: string): string => {
  const waits = `case when ${isWhole} then t."waitsSince" is not null and t."doneAt" is null else last.side is distinct from 'clinic' end`;
  const answerBy = `case when ${isWhole} and ${waits} then t."answerBy" end`;
  return `json_build_object('state', case
      when not (${waits}) then case last.side when 'clinic' then 'answered' else 'received' end
      when not (${isWhole}) then 'received'
      when ${isBeingRead} then 'being_read'
      when t."forwardedAt" is not null then 'forwarded' else 'received' end,
    'answerBy', ${isoTime(`(${answerBy})`)}, 'isLate', coalesce((${answerBy}) < ${ASKED.now}, false))`;
};

const own = (name: string, visible: string, lastAt: string, isWhole: string): Side => ({
  name,
  visible,
  lastAt,
  theirs: 'clinic',
  patient: 'null',
  work: 'null',
  place: placeOf(visible),
  folder: 'pl."folderId"',
  standing: standingOf(isWhole),
  join: `left join thread_place pl on pl."threadId" = t.id and pl."userId" = ${ASKED.user}`,
});

const seenByReduced = messagesInChartSql('m', chart);
export const OWN: Side = own('own', 'true', 't."lastMessageAt"', 'true');
export const REDUCED: Side = own(
  'reduced',
  seenByReduced,
  `(select max(m."sentAt") from message m where m."threadId" = t.id and ${seenByReduced})`,
  `t."privateToId" is not distinct from ${ASKED.user}`,
);
export const CLINIC: Side = {
  name: 'clinic',
  visible: 'true',
  lastAt: 't."lastMessageAt"',
  theirs: 'patient',
  patient: `json_build_object('id', p.id, 'displayName', ${fullNameSql('p')}, 'birthDate', to_char(p."birthDate", 'YYYY-MM-DD'), 'patientNumber', p."patientNumber")`,
  work: `json_build_object('pool', t.pool, 'waitsSince', ${isoTime('t."waitsSince"')}, 'doneAt', ${isoTime('t."doneAt"')},
    'answerBy', ${isoTime('t."answerBy"')}, 'cover', ${coverSql('t', { user: ASKED.user, now: ASKED.now })},
    'owner', case when o.id is not null then json_build_object('id', o.id, 'name', o.name, 'mine', o.id = ${ASKED.user}) end)`,
  place: `'inbox'`,
  folder: 'null',
  standing: 'null',
  join: `left join "user" o on o.id = t."ownerId"`,
};

/** What {@link summaryJson} needs beside the conversation `t`. */
export const summaryJoin = ({ visible, theirs, join = '' }: Side): string => `join clinic c on c.id = t."clinicId" join patient p on p.id = t."patientId"
  left join thread_read r on r."threadId" = t.id and r."userId" = ${ASKED.user}
  left join lateral (select m."sentAt", m."authorName", m."authorUserId", m."onBehalfOf", m.body, m.side from message m where m."threadId" = t.id and ${visible}
    order by m."sentAt" desc, m.id desc limit 1) last on true
  cross join lateral (select count(*)::int as unread from message m where m."threadId" = t.id and ${visible} and m.side = '${theirs}'
    and m."sentAt" > coalesce(r."readAt", '-infinity')) u ${join}`;

/** A `ThreadSummary`. */
export const summaryJson = (side: Side): string => `json_build_object('id', t.id, 'subject', t.subject,
  'lastMessageAt', ${isoTime('coalesce(last."sentAt", t."lastMessageAt")')}, 'lastAuthor', last."authorName", 'lastIsMine', coalesce(last."authorUserId" = ${ASKED.user}, false), 'lastOnBehalfOf', last."onBehalfOf",
  'excerpt', left(coalesce(last.body, ''), ${EXCERPT_LENGTH}), 'unreadCount', u.unread, 'timeZone', c."timeZone",
  'category', t.category, 'hasFiles', ${hasFiles(side)}, 'place', ${side.place}, 'folderId', ${side.folder}, 'standing', ${side.standing},
  'patient', ${side.patient}, 'work', ${side.work})`;
