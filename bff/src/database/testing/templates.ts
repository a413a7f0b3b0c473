/** Template databases on a test's PostgreSQL server: a test's database is a copy of one. */
import pg from 'pg';
import { openDatabase } from '../database.ts';
import { migrate } from '../migrate.ts';
import { fingerprintOf, type Start } from './content.ts';

/** Name of a database that starts so, made by the first test file that needs it. */
export async function postgresTemplate(url: string, start: Exclude<Start, 'empty'>): Promise<string> {
  const base = start === 'migrated' ? 'template0' : await postgresTemplate(url, 'migrated');
  const name = `portal_template_${await fingerprintOf(start)}`;
  await maintain(url, async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount) return;
    const draft = `${name}_draft`;
    await client.query(`drop database if exists ${draft} with (force)`);
    await client.query(`create database ${draft} template ${base}`);
    const database = await openDatabase({ databaseUrl: withDatabase(url, draft), dataDir: null });
    try {
      if (start === 'migrated') await migrate(database);
      else await start.fill(database);
    } finally {
      await database.close();
    }
    await client.query(`alter database ${draft} rename to ${name}`);
  });
  return name;
}

/** Runs administration alone on the server: a template can't be copied by two at once. */
export async function maintain<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(1)');
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The address of another database on the same server. */
export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
