/** Reads the whole home page in one round trip: one statement made of each feature's part. */
import type { Access } from '../../access/guard.ts';
import type { Scope } from '../../access/scopes.ts';
import { perDatabase } from '../../database/batches.ts';
import type { Database } from '../../database/database.ts';
import type { Portal } from '../../portal.ts';
import { appointmentsHome } from '../appointments/home.ts';
import { billingHome } from '../billing/home.ts';
import { accountHome } from '../account/home.ts';
import { messagesHome } from '../messages/home.ts';
import { recordsHome } from '../records/home.ts';
import { HomeCache } from './home-cache.ts';
import type { HomePart } from './part.ts';
import type { AttentionItem, Home } from './schema.ts';

/** A part with its data's type closed over, so that parts of all types stand in one list. */
interface AnyPart {
  readonly key: string;
  readonly scope: Scope;
  readonly sql: string;
  readonly reducedSql?: string;
  attention(data: unknown, now: Date): AttentionItem[];
}

interface Statement {
  readonly name: string;
  readonly parts: readonly AnyPart[];
  readonly text: string;
}

// The statement's column `key` holds what `sql` of the same part selected, which is its T.
const part = <T>(of: HomePart<T>): AnyPart => ({ ...of, attention: (data, now) => of.attention(data as T, now) });

/** All parts, in the order of the cards. */
export const HOME_PARTS = [part(appointmentsHome), part(recordsHome), part(messagesHome), part(billingHome), part(accountHome)];

/** Statements by the set of scopes, since a grant's scopes decide which parts are read at all. */
const STATEMENTS = new Map<string, Statement>();

const cacheOf = perDatabase(() => new HomeCache());

/** The home page of a patient as one of their people may see it. */
export async function readHome({ db, now }: Portal, patientId: string, userId: string, access: Access): Promise<Home> {
  const statement = statementFor(access);
  if (statement.parts.length === 0) return { attention: [], cards: {} };
  const time = now();
  return cacheOf(db).get(`${patientId} ${userId} ${statement.name}`, access.revision, time, () => queryHome(db, statement, patientId, userId, time));
}

async function queryHome(db: Database, { name, parts, text }: Statement, patientId: string, userId: string, time: Date): Promise<Home> {
  const [cards = {}] = await db.sql<Record<string, unknown>>(name, text, [patientId, userId, time]);
  const attention = parts.flatMap((each) => each.attention(cards[each.key], time));
  return { attention: attention.sort((a, b) => b.rank - a.rank), cards };
}

function statementFor({ scopes, reduced }: Access) {
  const allowed = HOME_PARTS.filter((each) => scopes.includes(each.scope));
  const parts = reduced ? allowed.flatMap(({ reducedSql, ...each }) => (reducedSql ? [{ ...each, sql: reducedSql }] : [])) : allowed;
  const name = `home_${reduced ? 'reduced_' : ''}${parts.map((each) => each.key).join('_')}`;
  let statement = STATEMENTS.get(name);
  if (!statement) {
    // The casts keep each parameter's type known in statements that leave one unused.
    const columns = parts.map((each) => `(${each.sql}) as "${each.key}"`).join(',\n');
    statement = { name, parts, text: `select ${columns} from (select $1::uuid, $2::uuid, $3::timestamptz) as parameters` };
    STATEMENTS.set(name, statement);
  }
  return statement;
}
