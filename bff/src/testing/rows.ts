/** What all tables hold, for tests that nothing changed. */
import type { Database } from '../database/database.ts';

/** Refusals are written there, and tries are counted. */
const OF_REFUSALS = ['sign_in_failure'];

/** One hash for each table but those named; what a refusal leaves is never among them. */
export async function hashTables({ prisma }: Database, without: readonly string[] = []): Promise<Record<string, string>> {
  const tables = await prisma.$queryRaw<
    { name: string }[]
  >`select table_name::text as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and left(table_name, 6) <> 'audit_'`;
  const names = tables.map(({ name }) => name).filter((name) => !OF_REFUSALS.includes(name) && !without.includes(name));
  // The names come from the database itself.
  const hashes = names.map((name) => `select '${name}' as name, coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as hash from "${name}" t`);
  const rows = await prisma.$queryRawUnsafe<{ name: string; hash: string }[]>(hashes.join(' union all '));
  return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]));
}
