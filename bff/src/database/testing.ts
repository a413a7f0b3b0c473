/**
 * Runs the same tests on both engines, each with a database of its own that
 * starts migrated and empty. Migrations run once per change of the folder: on
 * PGlite into an archive that is loaded again, on PostgreSQL into a template
 * database that is copied.
 */
import { createHash, randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import pg from 'pg';
import { type Database, type DatabaseConfig, type Engine, openDatabase } from './database.ts';
import { migrate } from './migrate.ts';
import { readMigrations } from './migration-files.ts';
import { openPglite } from './pglite/pglite-driver.ts';
import { startTestPostgres, type TestPostgres } from './test-postgres.ts';

/** A new database for a test, and how to be rid of it. */
export interface TestDatabaseConfig {
  config: DatabaseConfig;
  /** Removes what `config` points to; call it after everything on it is closed. */
  remove(): Promise<void>;
}

export interface TestEngine {
  readonly name: Engine;
  /** Makes a database of its own. `empty` leaves the migrations out. */
  create(options?: { empty?: boolean }): Promise<TestDatabaseConfig>;
}

/** Defines the same suite once for PGlite and once for PostgreSQL. */
export function eachEngine(define: (engine: TestEngine) => void): void {
  after(stopServer);
  for (const engine of [PGLITE, POSTGRES]) describe(`on ${engine.name}`, () => define(engine));
}

/** Opens a database before the tests of the suite it is called in, and closes it after them. */
export function useDatabase(engine: TestEngine, options?: { empty?: boolean }): () => Database {
  let database: Database | undefined;
  let made: TestDatabaseConfig | undefined;
  before(async () => {
    made = await engine.create(options);
    database = await openDatabase(made.config);
  });
  after(async () => {
    await database?.close();
    await made?.remove();
  });
  return () => {
    if (!database) throw new Error('The database is open only while the tests of its suite run.');
    return database;
  };
}

const PGLITE: TestEngine = {
  name: 'pglite',
  async create({ empty = false } = {}) {
    const archive = await pgliteArchive(empty);
    return { config: { dataDir: null, archive }, remove: async () => undefined };
  },
};

const POSTGRES: TestEngine = {
  name: 'postgres',
  async create({ empty = false } = {}) {
    const server = await sharedServer();
    const name = `test_${randomUUID().replaceAll('-', '')}`;
    const template = empty ? 'template0' : await postgresTemplate(server.url);
    await maintain(server.url, (client) => client.query(`create database ${name} template ${template}`));
    return {
      config: { databaseUrl: withDatabase(server.url, name), dataDir: null },
      remove: () => maintain(server.url, async (client) => void (await client.query(`drop database if exists ${name} with (force)`))),
    };
  },
};

let server: Promise<TestPostgres> | null = null;
const archives: Partial<Record<'empty' | 'migrated', Promise<Uint8Array>>> = {};

/** The server of this process: the test runner's, or one started for this file alone. */
function sharedServer(): Promise<TestPostgres> {
  if (server) return server;
  server = startTestPostgres();
  return server;
}

async function stopServer(): Promise<void> {
  const running = server;
  server = null;
  await (await running)?.stop();
}

/** Changes with the migrations, so that a template made from others is never used. */
async function fingerprint(): Promise<string> {
  const checksums = (await readMigrations()).map((migration) => migration.checksum);
  const pglite = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as { dependencies: Record<string, string> };
  checksums.push(pglite.dependencies['@electric-sql/pglite'] ?? '');
  return createHash('sha256').update(checksums.join()).digest('hex').slice(0, 16);
}

function pgliteArchive(empty: boolean): Promise<Uint8Array> {
  return (archives[empty ? 'empty' : 'migrated'] ??= loadArchive(empty));
}

async function loadArchive(empty: boolean): Promise<Uint8Array> {
  const name = `portal-test-${userInfo().username}-${empty ? 'empty' : 'migrated'}-${await fingerprint()}.tar`;
  const path = join(tmpdir(), name);
  try {
    return await readFile(path);
  } catch {
    const archive = await makeArchive(empty);
    // Several test files may come here at once: each writes its own, the last name wins.
    const part = `${path}.${process.pid}`;
    await writeFile(part, archive, { mode: 0o600 });
    await rename(part, path);
    return archive;
  }
}

async function makeArchive(empty: boolean): Promise<Uint8Array> {
  const driver = await openPglite({ dataDir: null });
  try {
    if (!empty) await migrate({ driver });
    return await driver.dump();
  } finally {
    await driver.close();
  }
}

/** Name of a database with all migrations, made by the first test file that needs it. */
async function postgresTemplate(url: string): Promise<string> {
  const name = `portal_template_${await fingerprint()}`;
  await maintain(url, async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount) return;
    const draft = `${name}_draft`;
    await client.query(`drop database if exists ${draft} with (force)`);
    await client.query(`create database ${draft} template template0`);
    const database = await openDatabase({ databaseUrl: withDatabase(url, draft), dataDir: null });
    try {
      await migrate(database);
    } finally {
      await database.close();
    }
    await client.query(`alter database ${draft} rename to ${name}`);
  });
  return name;
}

/** Runs administration alone on the server: a template can't be copied by two at once. */
async function maintain<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(1)');
    return await work(client);
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
