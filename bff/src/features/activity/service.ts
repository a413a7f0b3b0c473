/**
 * What was done with a record, read from the audit log. The patient sees all of
 * it; somebody else with access sees what they did themself and nothing more, so
 * that what is confidential, and what a teenager reads, stays with the patient.
 */
import type { PatientWho } from '../../access/who.ts';
import { addDays, FALLBACK_ZONE, startOfDay } from '../../time/calendar.ts';
import type { PageQuery } from '../../lists/page-schema.ts';
import { cursorOf, placeOf } from '../../lists/page.ts';
import type { Portal } from '../../portal.ts';
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

interface Row {
  seq: string;
  at: Date;
  action: string;
  outcome: ActivityEntry['outcome'];
  reason: string | null;
  relationship: string | null;
  userId: string | null;
  name: string | null;
  area: string | null;
  what: string;
}

const WHO = `case when a."userId" is null then 'app' when a."userId" = $2 then 'me' when a.relationship = 'staff' then 'staff' else 'proxy' end`;

/** What decides the order, of an entry `b`; entries that are alike in it stand newest first. */
const KEYS: Readonly<Record<Exclude<ActivitySort, 'at'>, string>> = {
  name: `lower(coalesce(b.name, ''))`,
  // By the words people read, which the portal's codes are not in the order of.
  what: 'array_position($11::text[], b.what)',
  outcome: 'b.outcome',
};

/** What this person looked at themself, and got to see: features call it `<feature>.viewed`, `<feature>.<thing>-viewed`, or `<feature>.glanced`. */
const ownView = (whatSql: string): string => `(a."userId" is not distinct from $2 and a.outcome = 'success' and ${whatSql} ~ '[.-](viewed|glanced)$')`;

/** The entries that were asked for, by the first eight parameters. */
const foundSql = ({ areaSql, whatSql, partsSql }: ActivityWords): string => `from audit_event a left join "user" u on u.id = a."userId" ${partsSql}
      where a."patientId" = $1 and (not $3::boolean or a."userId" = $2)
        and ($4::timestamptz is null or a.at >= $4) and ($5::timestamptz is null or a.at < $5)
        and ($6::text is null or ${WHO} = $6 or ($6 = 'notable' and not ${ownView(whatSql)})) and ($7::text is null or ${areaSql} = $7)
        and ($8::text is null or position(lower($8) in lower(u.name)) > 0)`;

const countSql = (words: ActivityWords): string => `select count(*)::int as count ${foundSql(words)}`;

const fieldsSql = ({ areaSql, whatSql }: ActivityWords): string =>
  `a.at, a.action, a.outcome, a.reason, a.relationship, a."userId", u.name, ${areaSql} as area, ${whatSql} as what`;

/** By time: entries are read from the place on, and no more than are shown. */
const byTimeSql = (words: ActivityWords, isUp: boolean): string => `select a.seq::text, ${fieldsSql(words)} ${foundSql(words)}
  and ($9::bigint is null or a.seq ${isUp ? '>' : '<'} $9) order by a.seq ${isUp ? 'asc' : 'desc'} limit $10::int`;

/** By what people read: all that were asked for are put in order. */
function inOrderSql(words: ActivityWords, sort: Exclude<ActivitySort, 'at'>, isUp: boolean): string {
  const tie = isUp ? '-seq' : 'seq';
  return `with base as (select a.seq, ${fieldsSql(words)} ${foundSql(words)}),
    -- The place keeps the type of its parameter known where it is not the order.
    keyed as (select b.*, array_position($11::text[], b.what) as place, ${KEYS[sort]} as key from base b)
    select seq::text, at, action, outcome, reason, relationship, "userId", name, area, what from keyed
    where $9::bigint is null or (key, ${tie}) ${isUp ? '>' : '<'} (select key, ${tie} from keyed where seq = $9)
    order by key ${isUp ? 'asc' : 'desc'}, ${tie} ${isUp ? 'asc' : 'desc'} limit $10::int`;
}

const LIST = 'activity';

/** One page. */
export async function readActivity(portal: Portal, who: PatientWho, filter: ActivityFilter, { after, limit }: PageQuery): Promise<Activity> {
  const place = placeOf(portal, LIST, after);
  const timeZone = await zoneOf(portal, who);
  const words = activityWords(portal.features);
  const found = foundBy(who, filter, timeZone);
  const [{ entries, last }, [counted]] = await Promise.all([
    readEntries(portal, who, filter, { timeZone, after: place?.id ?? null, limit }),
    portal.db.sql<{ count: number }>('activity_count', countSql(words), found),
  ]);
  return {
    items: entries,
    count: counted?.count ?? 0,
    // An entry's number says where it stands in every order.
    next: last === null ? null : cursorOf(portal, LIST, { key: '', id: last }),
    timeZone,
    areas: words.areas(filter.language),
    ownOnly: isOwnOnly(who),
  };
}

/** Days are by the calendar of the patient's clinic. */
export async function zoneOf({ db }: Portal, { patientId }: PatientWho): Promise<string> {
  const patient = await db.prisma.patient.findUnique({ where: { id: patientId }, select: { clinic: { select: { timeZone: true } } } });
  return patient?.clinic?.timeZone ?? FALLBACK_ZONE;
}

/** So many entries after one. `last` is the number of the last one where others follow. */
export async function readEntries(
  portal: Portal,
  who: PatientWho,
  filter: ActivityFilter,
  { timeZone, after, limit }: { readonly timeZone: string; readonly after: string | null; readonly limit: number },
): Promise<{ entries: ActivityEntry[]; last: string | null }> {
  const words = activityWords(portal.features);
  const { sort, direction, language } = filter;
  const isUp = direction === 'ascending';
  const text = sort === 'at' ? byTimeSql(words, isUp) : inOrderSql(words, sort, isUp);
  const order = sort === 'at' ? [] : [words.inOrder(language)];
  // One more than asked for tells whether there is a next page.
  const rows = await portal.db.sql<Row>(`activity_${sort}_${direction}`, text, [...foundBy(who, filter, timeZone), after, limit + 1, ...order]);
  const shown = rows.slice(0, limit);
  return {
    entries: shown.map((row) => toEntry(row, who, words.sentence(row.what, language))),
    last: rows.length > limit ? (shown.at(-1)?.seq ?? null) : null,
  };
}

const isOwnOnly = ({ relationship }: PatientWho): boolean => relationship !== 'self';

function foundBy(who: PatientWho, { from, until, who: actor, kind, name }: ActivityFilter, timeZone: string): unknown[] {
  return [
    who.patientId,
    who.userId,
    isOwnOnly(who),
    from ? startOfDay(timeZone, from) : null,
    until ? startOfDay(timeZone, addDays(until, 1)) : null,
    actor ?? null,
    kind ?? null,
    name || null,
  ];
}

function toEntry(row: Row, { userId }: PatientWho, sentence: string): ActivityEntry {
  return {
    id: row.seq,
    at: row.at.toISOString(),
    name: row.name,
    who: actorOf(row, userId),
    what: row.what,
    sentence,
    area: row.area,
    outcome: row.outcome,
    reason: row.action === 'emergency-access' ? row.reason : null,
  };
}

function actorOf(row: Row, userId: string): ActorKind {
  if (!row.userId) return 'app';
  if (row.userId === userId) return 'me';
  return row.relationship === 'staff' ? 'staff' : 'proxy';
}
