/**
 * Reads home pages in one statement made of each feature's part, which is shared
 * by the requests of the same moment. What the parts selected goes to the browser
 * as the database wrote it; it is only looked into for what asks for attention.
 */
import type { PatientWho } from '../../access/who.ts';
import { inBatches, perDatabase } from '../../database/batches.ts';
import type { Database } from '../../database/database.ts';
import type { Written } from '../../lists/page.ts';
import type { Portal } from '../../portal.ts';
import type { FeatureFacts } from '../facts.ts';
import { HOME_PARAMS } from '../home-part.ts';
import type { HomePart } from '../home-part.ts';
import type { Home } from './schema.ts';

type Ask = Pick<PatientWho, 'patientId' | 'userId' | 'reduced'> & { readonly now: Date };

/** Reads the parts of one set of scopes for each that is asked for. */
interface Reader {
  readonly parts: readonly HomePart[];
  /** JSON by the part's key. */
  read(db: Database): (ask: Ask) => Promise<Readonly<Record<string, string>>>;
}

/** By the set of scopes, since a grant's scopes decide which parts are read at all. */
const readers = new WeakMap<readonly FeatureFacts[], Map<string, Reader>>();

/** The home page of a patient as one of their people may see it. */
export async function readHome({ db, features, now }: Portal, { patientId, userId, reduced, scopes }: PatientWho): Promise<Written<Home>> {
  const { parts, read } = readerFor(features, scopes);
  if (parts.length === 0) return { json: '{"attention":[],"cards":{}}' };
  const time = now();
  const texts = await read(db)({ patientId, userId, reduced, now: time });
  const attention = parts.flatMap((part) => part.attention(JSON.parse(texts[part.key] ?? 'null'), time)).sort((a, b) => b.rank - a.rank);
  const cards = parts.map(({ key }) => `"${key}":${texts[key]}`).join(',');
  return { json: `{"attention":${JSON.stringify(attention)},"cards":{${cards}}}` };
}

function readerFor(features: readonly FeatureFacts[], scopes: PatientWho['scopes']): Reader {
  const parts = features.flatMap(({ home }) => (home && scopes.includes(home.scope) ? [home] : []));
  const name = `home_${parts.map(({ key }) => key).join('_')}`;
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

function createReader(name: string, parts: readonly HomePart[]): Reader {
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
