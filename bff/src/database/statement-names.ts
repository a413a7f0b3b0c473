/**
 * Names for the statements Prisma sends, so that PostgreSQL parses and plans
 * each text once per connection. Bounded: lists of values give a text for each
 * length, and every name costs memory on every connection.
 */
import { createHash } from 'node:crypto';

const MAX_STATEMENTS = 500;
/** `pg` sends a statement without a name as it is. */
const UNNAMED = '';

/** Makes the generator Prisma's adapter asks for the name of each statement. */
export function createStatementNames(limit = MAX_STATEMENTS): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= limit) return UNNAMED;
    const name = `p_${createHash('sha256').update(sql).digest('base64url').slice(0, 24)}`;
    names.set(sql, name);
    return name;
  };
}
