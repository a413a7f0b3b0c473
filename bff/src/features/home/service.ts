/**
 * Reads home pages in one statement made of each feature's part, which is shared
 * by the requests of the same moment. What the parts selected goes to the browser
 * as the database wrote it; it is only looked into for what is told of it.
 */
import { createHash } from 'node:crypto';
import type { Scope } from '../../access/scopes.ts';
import type { PatientWho } from '../../access/who.ts';
import { inBatches, perDatabase } from '../../database/batches.ts';
import type { Database } from '../../database/database.ts';
import type { Written } from '../../lists/page.ts';
import type { Portal } from '../../portal.ts';
import type { FeatureFacts } from '../facts.ts';
import { HOME_PARAMS } from '../home-part.ts';
import type { HomePart } from '../home-part.ts';
import type { Home, HomeGlance } from './schema.ts';
import { tellOnce } from './story.ts';

type FullPart = Required<HomePart>;

type Ask = Pick<PatientWho, 'patientId' | 'userId' | 'reduced'> & { readonly now: Date };

/** Reads the parts of one set of scopes for each that is asked for. */
interface Reader {
  readonly parts: readonly FullPart[];
  /** JSON by the part's key. */
  read(db: Database): (ask: Ask) => Promise<Readonly<Record<string, string>>>;
}

/** By the set of scopes, since a grant's scopes decide which parts are read at all. */
const readers = new WeakMap<readonly FeatureFacts[], Map<string, Reader>>();

/** The home page of a patient as one of their people may see it. */
export async function readHome(portal: Portal, who: PatientWho): Promise<Written<Home>> {
  const { told, texts } = await readParts(portal, who);
  const now = portal.now();
  const telling = { now, may: (scope: Scope) => who.scopes.includes(scope) };
  const changes = tellOnce(told.flatMap(({ part, data }) => part.changes(data, telling)));
  const attention = told.flatMap(({ part, data }) => part.attention(data, now)).sort((a, b) => b.rank - a.rank);
  const cards = told.flatMap(({ part: { key, card }, data }) => {
    const kind = card(data);
    return kind === 'none' ? [] : [`"${key}":${kind === 'filled' ? texts[key] : null}`];
  });
  return {
    json: `{"changes":${JSON.stringify(changes)},"attention":${JSON.stringify(attention)},"waiting":${JSON.stringify(waitingOf(told))},"cards":{${cards.join(',')}}}`,
  };
}

/** The same in a line. */
export async function glanceAtHome(portal: Portal, who: PatientWho): Promise<HomeGlance> {
  const { told } = await readParts(portal, who);
  const now = portal.now();
  return {
    waiting: waitingOf(told),
    open: told.flatMap(({ part, data }) => part.attention(data, now)).length,
    next: told.map(({ part, data }) => part.next(data)).find((next) => next !== null) ?? null,
  };
}

interface Told {
  readonly part: FullPart;
  readonly data: unknown;
}

async function readParts({ db, features, now }: Portal, { patientId, userId, reduced, scopes }: PatientWho) {
  const { parts, read } = readerFor(features, scopes);
  const texts = parts.length === 0 ? {} : await read(db)({ patientId, userId, reduced, now: now() });
  return { texts, told: parts.map((part): Told => ({ part, data: JSON.parse(texts[part.key] ?? 'null') })) };
}

function waitingOf(told: readonly Told[]): HomeGlance['waiting'] {
  return Object.fromEntries(
    told.flatMap(({ part, data }) => {
      const count = part.waiting(data);
      return count > 0 ? [[part.key, count]] : [];
    }),
  );
}

function readerFor(features: readonly FeatureFacts[], scopes: PatientWho['scopes']): Reader {
  const parts = features.flatMap(({ home }) => (home && scopes.includes(home.scope) ? [home] : []));
  // A name of a statement has 63 characters at most.
  const name = `home_${createHash('sha256')
    .update(parts.map(({ key }) => key).join('_'))
    .digest('hex')
    .slice(0, 16)}`;
  let known = readers.get(features);
  if (!known) readers.set(features, (known = new Map()));
  let reader = known.get(name);
  if (!reader) known.set(name, (reader = createReader(name, parts)));
  return reader;
}

/** What a part's parameters are in a statement for many. */
const ASKED: Readonly<Record<string, string>> = {
  [HOME_PARAMS.patient]: 'asked.patient',
  [HOME_PARAMS.user]: 'asked."user"',
  [HOME_PARAMS.now]: '$1::timestamptz',
  [HOME_PARAMS.reduced]: 'asked.reduced',
};

function createReader(name: string, parts: readonly FullPart[]): Reader {
  const columns = parts.map(({ key, sql }) => `(${sql.replaceAll(/\$\d+/g, (parameter) => ASKED[parameter] ?? parameter)})::text as "${key}"`);
  const text = `select ${columns.join(',\n')}
    from (select $1::timestamptz) clock, unnest($2::uuid[], $3::uuid[], $4::boolean[]) with ordinality as asked(patient, "user", reduced, n)
    order by asked.n`;
  const read = perDatabase((db) =>
    inBatches((asks: readonly Ask[]) => {
      const columns = [asks.map(({ patientId }) => patientId), asks.map(({ userId }) => userId), asks.map(({ reduced }) => reduced)];
      // All asks of one database come from one portal, so any of them tells the time.
      return db.sql<Readonly<Record<string, string>>>(name, text, [asks[0]?.now, ...columns]);
    }),
  );
  return { parts, read };
}
