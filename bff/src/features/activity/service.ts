/**
 * What was done with a record, read from the audit log. The patient sees all of
 * it; somebody else with access sees what they did themself and nothing more, so
 * that what is confidential, and what a teenager reads, stays with the patient.
 */
import type { PatientWho } from '../../access/who.ts';
import { addDays, FALLBACK_ZONE, startOfDay } from '../../time/calendar.ts';
import type { Portal } from '../../portal.ts';
import type { Activity, ActivityEntry, ActivitySort, ActorKind } from './schema.ts';
import { AREAS, SEGMENT_SQL, SEGMENTS, WHAT_SQL } from './what.ts';
import type { Area, What } from './what.ts';
import { inOrderOfWords } from './words.ts';

export interface ActivityFilter {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly who?: ActorKind | undefined;
  readonly kind?: Area | undefined;
  readonly name?: string | undefined;
  readonly sort: ActivitySort;
  readonly direction: 'ascending' | 'descending';
  readonly language: 'en' | 'es';
}

interface Row {
  seq: string;
  at: Date;
  action: string;
  outcome: ActivityEntry['outcome'];
  reason: string | null;
  relationship: string | null;
  userId: string | null;
  name: string | null;
  segment: string | null;
  what: What;
}

const WHO = `case when a."userId" is null then 'app' when a."userId" = $2 then 'me' when a.relationship = 'staff' then 'staff' else 'proxy' end`;

/** What decides the order, of an entry `b`; entries that are alike in it stand newest first. */
const KEYS: Readonly<Record<ActivitySort, string>> = {
  at: 'b.seq',
  name: `lower(coalesce(b.name, ''))`,
  // By the words people read, which the portal's codes are not in the order of.
  what: 'array_position($10::text[], b.what)',
  outcome: 'b.outcome',
};

function listSql(sort: ActivitySort, direction: ActivityFilter['direction']): string {
  const isUp = direction === 'ascending';
  // Oldest first is asked for by time alone.
  const tie = isUp && sort !== 'at' ? '-seq' : 'seq';
  return `with base as (
      select a.seq, a.at, a.action, a.outcome, a.reason, a.relationship, a."userId", u.name, ${SEGMENT_SQL} as segment, ${WHAT_SQL} as what
      from audit_event a left join "user" u on u.id = a."userId"
      where a."patientId" = $1 and (not $3::boolean or a."userId" = $2)
        and ($4::timestamptz is null or a.at >= $4) and ($5::timestamptz is null or a.at < $5)
        and ($6::text is null or ${WHO} = $6) and ($7::text[] is null or ${SEGMENT_SQL} = any($7))
        and ($8::text is null or position(lower($8) in lower(u.name)) > 0)
    ), -- The place keeps the type of its parameter known where it is not the order.
    keyed as (select b.*, array_position($10::text[], b.what) as place, ${KEYS[sort]} as key from base b)
    select seq::text, at, action, outcome, reason, relationship, "userId", name, segment, what from keyed
    where $9::bigint is null or (key, ${tie}) ${isUp ? '>' : '<'} (select key, ${tie} from keyed where seq = $9)
    order by key ${isUp ? 'asc' : 'desc'}, ${tie} ${isUp ? 'asc' : 'desc'} limit $11::int`;
}

/** One page. The cursor is an entry's number: the next page begins after it in the same order. */
export async function readActivity(
  portal: Portal,
  who: PatientWho,
  filter: ActivityFilter,
  page: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<Activity> {
  const ownOnly = who.relationship !== 'self';
  const patient = await portal.db.prisma.patient.findUnique({ where: { id: who.patientId }, select: { clinic: { select: { timeZone: true } } } });
  const timeZone = patient?.clinic?.timeZone ?? FALLBACK_ZONE;
  // One more than asked for tells whether there is a next page.
  const rows = await portal.db.sql<Row>(`activity_${filter.sort}_${filter.direction}`, listSql(filter.sort, filter.direction), [
    who.patientId,
    who.userId,
    ownOnly,
    filter.from ? startOfDay(timeZone, filter.from) : null,
    filter.until ? startOfDay(timeZone, addDays(filter.until, 1)) : null,
    filter.who ?? null,
    filter.kind ? [...SEGMENTS[filter.kind]] : null,
    filter.name || null,
    page.cursor ?? null,
    inOrderOfWords(filter.language),
    page.limit + 1,
  ]);
  const shown = rows.slice(0, page.limit);
  return {
    timeZone,
    entries: shown.map((row) => toEntry(row, who)),
    nextCursor: rows.length > page.limit ? (shown.at(-1)?.seq ?? null) : null,
    ownOnly,
  };
}

function toEntry(row: Row, { userId }: PatientWho): ActivityEntry {
  return {
    id: row.seq,
    at: row.at.toISOString(),
    name: row.name,
    who: actorOf(row, userId),
    what: row.what,
    area: AREAS.find((area) => row.segment !== null && SEGMENTS[area].includes(row.segment)) ?? null,
    outcome: row.outcome,
    reason: row.action === 'emergency-access' ? row.reason : null,
  };
}

function actorOf(row: Row, userId: string): ActorKind {
  if (!row.userId) return 'app';
  if (row.userId === userId) return 'me';
  return row.relationship === 'staff' ? 'staff' : 'proxy';
}
