/**
 * What was done with a record, read from the audit log. The patient sees all of
 * it; somebody else with access sees what they did themself and nothing more, so
 * that what is confidential, and what a teenager reads, stays with the patient.
 */
import type { PatientWho } from '../../access/who.ts';
import { addDays, FALLBACK_ZONE, startOfDay } from '../../time/calendar.ts';
import type { PageQuery } from '../../lists/page-schema.ts';
import { cursorOf, placeOf } from '../../lists/page.ts';
import type { Place } from '../../lists/page.ts';
import type { Portal } from '../../portal.ts';
import { readRows } from './rows.ts';
import type { ActivityRow } from './rows.ts';
import type { Activity, ActivityEntry, ActivitySort, ActorFilter, ActorKind } from './schema.ts';
import { activityWords } from './what.ts';
import type { ActivityWords } from './what.ts';

export interface ActivityFilter {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly who?: ActorFilter | undefined;
  readonly kind?: string | undefined;
  readonly name?: string | undefined;
  readonly sort: ActivitySort;
  readonly direction: 'ascending' | 'descending';
  readonly language: 'en' | 'es';
}

const LIST = 'activity';

/** One page. */
export async function readActivity(portal: Portal, who: PatientWho, filter: ActivityFilter, { after, limit }: PageQuery): Promise<Activity> {
  const timeZone = await zoneOf(portal, who);
  const { count, entries, last } = await readEntries(portal, who, filter, { timeZone, after: placeOf(portal, LIST, after), limit });
  return {
    items: entries,
    count,
    next: last === null ? null : cursorOf(portal, LIST, last),
    timeZone,
    areas: activityWords(portal.features).areas(filter.language),
    ownOnly: isOwnOnly(who),
  };
}

/** Days are by the calendar of the patient's clinic. */
export async function zoneOf({ db }: Portal, { patientId }: PatientWho): Promise<string> {
  const patient = await db.prisma.patient.findUnique({ where: { id: patientId }, select: { clinic: { select: { timeZone: true } } } });
  return patient?.clinic?.timeZone ?? FALLBACK_ZONE;
}

/**
 * So many entries after one, and how many there are in all. `last` is the place of the last
 * one where others follow: its month and number say where it stands in every order.
 */
export async function readEntries(
  portal: Portal,
  who: PatientWho,
  filter: ActivityFilter,
  { timeZone, after, limit }: { readonly timeZone: string; readonly after: Place | null; readonly limit: number },
): Promise<{ count: number; entries: ActivityEntry[]; last: Place | null }> {
  const words = activityWords(portal.features);
  const { sort, direction, language } = filter;
  // One more than asked for tells whether there is a next page.
  const { total, rows } = await readRows(portal.db, {
    sort,
    isUp: direction === 'ascending',
    found: foundBy(portal, who, filter, timeZone),
    after,
    limit: limit + 1,
    order: words.inOrder(language),
  });
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    count: total,
    entries: shown.map((row) => toEntry(row, who, words, language)),
    last: last ? { key: last.month, id: last.seq } : null,
  };
}

const isOwnOnly = ({ relationship }: PatientWho): boolean => relationship !== 'self';

function foundBy({ features }: Portal, who: PatientWho, { from, until, who: actor, kind, name }: ActivityFilter, timeZone: string): unknown[] {
  const words = activityWords(features);
  return [
    who.patientId,
    who.userId,
    isOwnOnly(who),
    from ? startOfDay(timeZone, from) : null,
    until ? startOfDay(timeZone, addDays(until, 1)) : null,
    actor ?? null,
    kind ? words.codesOf(kind) : null,
    name || null,
    words.views,
  ];
}

function toEntry(row: ActivityRow, { userId }: PatientWho, words: ActivityWords, language: string): ActivityEntry {
  return {
    id: row.seq,
    at: row.at.toISOString(),
    name: row.name,
    who: actorOf(row, userId),
    what: row.what,
    sentence: words.sentence(row.what, language),
    area: words.areaOf(row.what),
    outcome: row.outcome,
    reason: row.action === 'emergency-access' ? row.reason : null,
  };
}

function actorOf(row: ActivityRow, userId: string): ActorKind {
  if (!row.userId) return 'app';
  if (row.userId === userId) return 'me';
  return row.relationship === 'staff' ? 'staff' : 'proxy';
}
