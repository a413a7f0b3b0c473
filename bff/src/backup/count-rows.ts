/** How many rows each table has, and how far the audit log goes, as one connection sees it. */
import type pg from 'pg';

export interface Counted {
  /** By schema and table. */
  readonly rows: Record<string, number>;
  readonly auditEntries: number;
}

const TABLES = `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%' order by 1`;

export async function countRows(client: Pick<pg.ClientBase, 'query'>): Promise<Counted> {
  const rows: Record<string, number> = {};
  for (const { name } of (await client.query<{ name: string }>(TABLES)).rows) {
    // The database quoted the name.
    const counted = await client.query<{ count: string }>(`select count(*) from ${name}`);
    rows[name] = Number(counted.rows[0]?.count ?? 0);
  }
  return { rows, auditEntries: rows['public.audit_event'] ?? 0 };
}

/** Whether there is no table of anybody's. */
export async function isEmpty(client: Pick<pg.ClientBase, 'query'>): Promise<boolean> {
  return (await client.query(TABLES)).rows.length === 0;
}
