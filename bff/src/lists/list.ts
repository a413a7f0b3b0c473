/**
 * A list that the database pages, counts and writes out, in one statement that
 * is shared by the requests of the same moment. Nothing of a row is made into an
 * object here: what PostgreSQL wrote is what the browser gets.
 */
import type { ClinicWho, PatientWho } from '../access/who.ts';
import { inBatches, perDatabase } from '../database/batches.ts';
import type { Portal } from '../portal.ts';
import { countOf, cursorOf, placeOf } from './page.ts';
import { MOST_COUNTED, PAGE_MAX } from './page-schema.ts';
import type { PageQuery } from './page-schema.ts';
import type { Page, Written } from './page.ts';

/** Parameters of a list's SQL, as they are written in it. */
export const ASKED = {
  /** Whose list it is: a patient, a clinic or a person. */
  subject: 'asked.subject',
  /** Who asks. */
  user: 'asked."user"',
  /** Whether their access is reduced. */
  reduced: 'asked.reduced',
  /** What a list is narrowed by; one word, or null. */
  filter: 'asked.filter',
  /** The current time. */
  now: '$1::timestamptz',
} as const;

export interface ListDefinition {
  /** Names the statement and what its cursors are for. */
  readonly name: string;
  /** The rows, as a `from` clause with one alias: `statement s`. */
  readonly from: string;
  /** The alias. */
  readonly row: string;
  /** Which rows, with {@link ASKED}. */
  readonly where: string;
  /** What they are sorted by, and then by id; never null. */
  readonly key: string;
  readonly keyType: 'timestamptz' | 'date' | 'text';
  readonly direction: 'ascending' | 'descending';
  /** It is of a whole clinic, and counted no further than `MOST_COUNTED`; a chart has an end. */
  readonly ofClinic?: boolean;
  /** Joins that only the rows of the page need. */
  readonly join?: string;
  /** A row as JSON. */
  readonly json: string;
  /** What else the answer says, by name: a select of JSON. */
  readonly beside?: Readonly<Record<string, string>>;
}

/** For whom a list is read, and which part of it. */
export interface ListAsk {
  readonly subjectId: string;
  readonly userId: string;
  readonly reduced?: boolean;
  readonly filter?: string | null;
  readonly page: PageQuery;
}

/** A list of a patient's record, as this person sees it. */
export const forPatient = ({ patientId, userId, reduced }: PatientWho, page: PageQuery): ListAsk => ({ subjectId: patientId, userId, reduced, page });

/** A list of a clinic's work, as this member of its staff sees it. */
export const forClinic = ({ clinicId, userId }: ClinicWho, page: PageQuery): ListAsk => ({ subjectId: clinicId, userId, page });

/** The lowest and the highest place there can be: where a list begins. */
const BEGINNING = {
  ascending: { timestamptz: `'-infinity'`, date: `'-infinity'`, text: `''`, id: `'00000000-0000-0000-0000-000000000000'` },
  // The last character there is: every text comes before it.
  descending: { timestamptz: `'infinity'`, date: `'infinity'`, text: `chr(1114111)`, id: `'ffffffff-ffff-ffff-ffff-ffffffffffff'` },
} as const;

/** Makes the function that reads a list. */
export function defineList<Item, Beside = unknown>(definition: ListDefinition): (portal: Portal, ask: ListAsk) => Promise<Written<Page<Item> & Beside>> {
  const text = statementOf(definition);
  const readers = perDatabase((db) =>
    inBatches(async (asks: readonly PlacedAsk[]) => {
      const columns = [
        asks.map(({ subjectId }) => subjectId),
        asks.map(({ userId }) => userId),
        asks.map(({ reduced = false }) => reduced),
        asks.map(({ filter = null }) => filter),
        asks.map(({ key }) => key),
        asks.map(({ id }) => id),
        asks.map(({ page }) => page.limit),
      ];
      // All asks of one database come from one portal, so any of them tells the time.
      return db.sql<PageRow>(`list_${definition.name}`, text, [asks[0]?.now, ...columns]);
    }),
  );
  return async (portal, ask) => {
    const place = placeOf(portal, definition.name, ask.page.after);
    const row = await readers(portal.db)({ ...ask, key: place?.key ?? null, id: place?.id ?? null, now: portal.now() });
    const next = row.lastId === null || row.lastKey === null ? null : cursorOf(portal, definition.name, { key: row.lastKey, id: row.lastId });
    const { count, isMore } = definition.ofClinic ? countOf(row.count) : { count: row.count };
    return { json: `{"items":${row.items},"count":${count}${isMore ? ',"isMore":true' : ''},"next":${JSON.stringify(next)}${row.beside}}` };
  };
}

interface PlacedAsk extends ListAsk {
  readonly key: string | null;
  readonly id: string | null;
  readonly now: Date;
}

interface PageRow {
  /** JSON. */
  readonly items: string;
  readonly count: number;
  /** The place of the page's last row, where another follows. */
  readonly lastKey: string | null;
  readonly lastId: string | null;
  /** More members of the answer, as JSON with a comma before each. */
  readonly beside: string;
}

function statementOf({ from, row, where, key, keyType, direction, ofClinic = false, join = '', json, beside = {} }: ListDefinition): string {
  const [sign, order] = direction === 'ascending' ? ['>', 'asc'] : ['<', 'desc'];
  const begin = BEGINNING[direction];
  // Text is compared by its bytes, on both engines and wherever the server stands.
  const sortKey = keyType === 'text' ? `(${key}) collate "C"` : key;
  const members = Object.entries(beside).map(([name, sql]) => `',"${name}":' || (${sql})::text`);
  const counted = ofClinic ? `(select from ${from} where ${where} limit ${MOST_COUNTED + 1}) counted` : `${from} where ${where}`;
  // One row more than asked for tells whether another part follows.
  return `select page.items::text as items, (select count(*)::int from ${counted}) as count, page."lastKey", page."lastId",
      ${members.join(' || ') || `''`} as beside
    from (select $1::timestamptz) clock, unnest($2::uuid[], $3::uuid[], $4::boolean[], $5::text[], $6::text[], $7::uuid[], $8::int[])
      with ordinality as asked(subject, "user", reduced, filter, "afterKey", "afterId", "limit", n)
    cross join lateral (
      select coalesce(json_agg(entry.json order by entry.place) filter (where entry.place <= asked."limit"), '[]') as items,
        (array_agg(entry.key::text) filter (where entry.place = asked."limit" and entry.more))[1] as "lastKey",
        (array_agg(entry.id::text) filter (where entry.place = asked."limit" and entry.more))[1] as "lastId"
      from (
        select ${row}."sortKey" as key, ${row}.id, ${row}.place, ${row}.more, ${json} as json
        from (
          select part.*, row_number() over (order by part."sortKey" ${order}, part.id ${order}) as place,
            lead(part.id) over (order by part."sortKey" ${order}, part.id ${order}) is not null as more
          from (select * from (
            select ${row}.*, ${sortKey} as "sortKey" from ${from} where ${where}
              and (${sortKey}, ${row}.id) ${sign} (coalesce(asked."afterKey"::${keyType}, ${begin[keyType]}::${keyType}), coalesce(asked."afterId", ${begin.id}::uuid))
            order by ${sortKey} ${order}, ${row}.id ${order} limit asked."limit" + 1
          -- The planner knows no limit that is asked for, and would make ready for a tenth of all rows.
          ) asked_for limit ${PAGE_MAX + 1}) part
        ) ${row} ${join}
      ) entry
    ) page
    order by asked.n`;
}
