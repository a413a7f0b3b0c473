/** Reads the whole home page in one round trip: one statement made of each feature's part. */
import type { PatientWho } from '../../access/who.ts';
import { perDatabase } from '../../database/batches.ts';
import type { Database } from '../../database/database.ts';
import type { Portal } from '../../portal.ts';
import type { FeatureFacts } from '../facts.ts';
import type { HomePart } from '../home-part.ts';
import { HomeCache } from './home-cache.ts';
import type { Home } from './schema.ts';

interface Statement {
  readonly name: string;
  readonly parts: readonly HomePart[];
  readonly text: string;
}

/** Statements by the set of scopes, since a grant's scopes decide which parts are read at all. */
const statements = new WeakMap<readonly FeatureFacts[], Map<string, Statement>>();

const cacheOf = perDatabase(() => new HomeCache());

/** The home page of a patient as one of their people may see it. `revision` changes with what it shows. */
export async function readHome({ db, features, now }: Portal, who: PatientWho, revision: string): Promise<Home> {
  const statement = statementFor(features, who);
  if (statement.parts.length === 0) return { attention: [], cards: {} };
  const time = now();
  const key = `${who.patientId} ${who.userId} ${who.reduced} ${statement.name}`;
  return cacheOf(db).get(key, revision, time, () => queryHome(db, statement, who, time));
}

async function queryHome(db: Database, { name, parts, text }: Statement, { patientId, userId, reduced }: PatientWho, time: Date): Promise<Home> {
  const [cards = {}] = await db.sql<Record<string, unknown>>(name, text, [patientId, userId, time, reduced]);
  const attention = parts.flatMap((each) => each.attention(cards[each.key], time));
  return { attention: attention.sort((a, b) => b.rank - a.rank), cards };
}

function statementFor(features: readonly FeatureFacts[], { scopes }: PatientWho): Statement {
  const parts = features.flatMap(({ home }) => (home && scopes.includes(home.scope) ? [home] : []));
  const name = `home_${parts.map((each) => each.key).join('_')}`;
  let known = statements.get(features);
  if (!known) statements.set(features, (known = new Map()));
  let statement = known.get(name);
  if (!statement) {
    // The casts keep each parameter's type known in statements that leave one unused.
    const columns = parts.map((each) => `(${each.sql}) as "${each.key}"`).join(',\n');
    statement = { name, parts, text: `select ${columns} from (select $1::uuid, $2::uuid, $3::timestamptz, $4::boolean) as parameters` };
    known.set(name, statement);
  }
  return statement;
}
