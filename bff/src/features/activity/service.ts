/**
 * What was done with a record, read from the audit log. The patient sees all of
 * it; somebody else with access sees what they did themself and nothing more, so
 * that what is confidential, and what a teenager reads, stays with the patient.
 */
import { addDays, FALLBACK_ZONE, startOfDay } from '../../access/clinic-day.ts';
import type { Access } from '../../access/guard.ts';
import type { Portal } from '../../portal.ts';
import type { Activity, ActivityEntry, ActorKind } from './schema.ts';
import { AREAS, SEGMENTS, whatOf } from './what.ts';
import type { Area } from './what.ts';

/** Who asks about whose record. */
export interface ActivityReader {
  readonly patientId: string;
  readonly userId: string;
  readonly relationship: Access['relationship'];
}

export interface ActivityFilter {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly who?: ActorKind | undefined;
  readonly kind?: Area | undefined;
}

interface Row {
  seq: string;
  at: Date;
  action: string;
  method: string | null;
  route: string | null;
  outcome: ActivityEntry['outcome'];
  reason: string | null;
  relationship: string | null;
  userId: string | null;
  name: string | null;
  area: string | null;
}

// A grant or an emergency is about access whatever address it came from.
const AREA = `case when a.action in ('grant', 'emergency-access') then 'sharing' else split_part(a.route, '/', 5) end`;
const WHO = `case when a."userId" is null then 'app' when a."userId" = $2 then 'me' when a.relationship = 'staff' then 'staff' else 'proxy' end`;

const LIST = `select a.seq::text, a.at, a.action, a.method, a.route, a.outcome, a.reason, a.relationship, a."userId", u.name, ${AREA} as area
  from audit_event a left join "user" u on u.id = a."userId"
  where a."patientId" = $1 and (not $3::boolean or a."userId" = $2)
    and ($4::timestamptz is null or a.at >= $4) and ($5::timestamptz is null or a.at < $5)
    and ($6::text is null or ${WHO} = $6) and ($7::text[] is null or ${AREA} = any($7))
    and ($8::bigint is null or a.seq < $8)
  order by a.seq desc limit $9::int`;

/** One page, newest first. */
export async function readActivity(portal: Portal, reader: ActivityReader, filter: ActivityFilter, page: { readonly cursor?: string | undefined; readonly limit: number }): Promise<Activity> {
  const ownOnly = reader.relationship !== 'self';
  const patient = await portal.db.prisma.patient.findUnique({ where: { id: reader.patientId }, select: { clinic: { select: { timeZone: true } } } });
  const timeZone = patient?.clinic?.timeZone ?? FALLBACK_ZONE;
  // One more than asked for tells whether there is a next page.
  const rows = await portal.db.sql<Row>('activity', LIST, [
    reader.patientId,
    reader.userId,
    ownOnly,
    filter.from ? startOfDay(timeZone, filter.from) : null,
    filter.until ? startOfDay(timeZone, addDays(filter.until, 1)) : null,
    filter.who ?? null,
    filter.kind ? [...SEGMENTS[filter.kind]] : null,
    page.cursor ?? null,
    page.limit + 1,
  ]);
  const shown = rows.slice(0, page.limit);
  return {
    timeZone,
    entries: shown.map((row) => toEntry(row, reader)),
    nextCursor: rows.length > page.limit ? (shown.at(-1)?.seq ?? null) : null,
    ownOnly,
  };
}

function toEntry(row: Row, { userId }: ActivityReader): ActivityEntry {
  return {
    id: row.seq,
    at: row.at.toISOString(),
    name: row.name,
    who: actorOf(row, userId),
    what: whatOf(row),
    area: AREAS.find((area) => row.area !== null && SEGMENTS[area].includes(row.area)) ?? null,
    outcome: row.outcome,
    reason: row.action === 'emergency-access' ? row.reason : null,
  };
}

function actorOf(row: Row, userId: string): ActorKind {
  if (!row.userId) return 'app';
  if (row.userId === userId) return 'me';
  return row.relationship === 'staff' ? 'staff' : 'proxy';
}
