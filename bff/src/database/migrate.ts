/**
 * Brings a database to the schema this program was written for. Each migration
 * is one transaction together with its line in Prisma's own history table, so a
 * crash leaves a migration applied and noted, or neither. Only one process
 * migrates at a time; the others wait and then find nothing left to do.
 */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Database } from './database.ts';
import { toDatabaseError } from './errors.ts';
import { type Migration, readMigrations } from './migration-files.ts';

/** The history in the database and the migrations of this program don't fit together. Nothing was changed. */
export class MigrationHistoryError extends Error {
  override readonly name = 'MigrationHistoryError';
}

/** A migration's SQL was refused. It was rolled back as a whole; those before it are kept. */
export class MigrationFailedError extends Error {
  override readonly name = 'MigrationFailedError';
}

export interface MigrateOptions {
  /** Another folder of migrations than the portal's own. */
  folder?: string;
}

interface AppliedRow {
  name: string;
  checksum: string;
  finished: boolean;
}

const HISTORY_TABLE = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;
const HISTORY_EXISTS = `select to_regclass('_prisma_migrations') is not null as found`;
const HISTORY = `select migration_name as name, checksum, finished_at is not null as finished
  from _prisma_migrations where rolled_back_at is null order by migration_name`;
const NOTE = `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
  values ($1, $2, $3, clock_timestamp(), 1)`;

/**
 * Applies what is missing and returns the names of what was applied.
 * @throws {MigrationHistoryError | MigrationFailedError | DatabaseUnavailableError}
 */
export async function migrate(database: Pick<Database, 'driver'>, { folder }: MigrateOptions = {}): Promise<string[]> {
  const { driver } = database;
  const migrations = await readMigrations(folder);
  try {
    // Usually there is nothing to do, which takes one question and no lock.
    if (pending(migrations, await readHistory(driver.pool)).length === 0) return [];
    return await driver.exclusively(async (client) => {
      const history = await readHistory(client);
      const missing = pending(migrations, history);
      const [next] = missing;
      if (next && history.length > 0) await driver.backup(`before-${next.name}`);
      return applyAll(client, missing);
    });
  } catch (error) {
    throw toDatabaseError(error, { operation: 'migrate' });
  }
}

async function readHistory(client: pg.ClientBase | pg.Pool): Promise<AppliedRow[]> {
  const { rows } = await client.query<{ found: boolean }>(HISTORY_EXISTS);
  if (!rows[0]?.found) return [];
  return (await client.query<AppliedRow>(HISTORY)).rows;
}

/** What is still to apply. @throws {MigrationHistoryError} when the history is not one this program can continue */
function pending(migrations: readonly Migration[], history: readonly AppliedRow[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of history) {
    const migration = known.get(row.name);
    if (!migration) {
      throw new MigrationHistoryError(
        `The database was changed by a newer version of the portal (migration ${row.name} is unknown here). ` +
          'Start that version or a later one, or restore a backup made before the upgrade. Nothing was changed.',
      );
    }
    if (!row.finished) {
      throw new MigrationHistoryError(
        `Migration ${row.name} was begun by another tool and not finished. ` +
          'Check the database and mark it with "prisma migrate resolve", or restore a backup. Nothing was changed.',
      );
    }
    if (migration.checksum !== row.checksum) {
      throw new MigrationHistoryError(
        `Migration ${row.name} was edited after it had been applied to this database. ` +
          'Restore the original file and write a new migration for the change. Nothing was changed.',
      );
    }
  }
  const applied = new Set(history.map((row) => row.name));
  const missing = migrations.filter((migration) => !applied.has(migration.name));
  const last = history.at(-1)?.name ?? '';
  const late = missing.find((migration) => migration.name < last);
  if (late) {
    throw new MigrationHistoryError(
      `Migration ${late.name} is older than ${last}, which is already applied. Give its folder a newer timestamp. Nothing was changed.`,
    );
  }
  return missing;
}

async function applyAll(client: pg.ClientBase, missing: readonly Migration[]): Promise<string[]> {
  if (missing.length > 0) await client.query(HISTORY_TABLE);
  for (const migration of missing) await apply(client, migration);
  return missing.map((migration) => migration.name);
}

async function apply(client: pg.ClientBase, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(migration.sql);
    await client.query(NOTE, [randomUUID(), migration.checksum, migration.name]);
    await client.query('commit');
  } catch (error) {
    // After a lost connection there is nothing to roll back: the server has done it.
    await client.query('rollback').catch(() => undefined);
    if (!(error instanceof pg.DatabaseError)) throw error;
    throw new MigrationFailedError(`Migration ${migration.name} failed and was rolled back: ${describe(error)}`);
  }
}

/** SQLSTATE classes whose messages repeat data. */
const DATA_ERROR = /^2[23]/;

function describe({ code = 'unknown', message, constraint, table }: pg.DatabaseError): string {
  if (!DATA_ERROR.test(code)) return `${code} ${message}`;
  return [code, table, constraint].filter(Boolean).join(' ');
}
