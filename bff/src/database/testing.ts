/**
 * Runs the same tests on one engine or both, each with a database of its own that
 * starts migrated, and empty or filled. Migrating and filling is done once per
 * change of what it is made from: on PGlite into a folder, on
 * PostgreSQL into a template database; each test's database is a copy.
 */
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { after, before, describe } from 'node:test';
import { getCallSites } from 'node:util';
import { type Database, type DatabaseConfig, type Engine, openDatabase } from './database.ts';
import { startTestPostgres, type TestPostgres } from './test-postgres.ts';
import type { TestContent } from './testing/content.ts';
import { enginesOf, wantedOf } from './testing/engines.ts';
import { pgliteFolder } from './testing/folders.ts';
import { type RaceWatch, type SuiteTests, testsBesideRaces, watchRaces } from './testing/races.ts';
import { maintain, postgresTemplate, withDatabase } from './testing/templates.ts';

/** A new database for a test, and how to be rid of it. */
export interface TestDatabaseConfig {
  config: DatabaseConfig;
  /** Removes what `config` points to; call it after everything on it is closed. */
  remove(): Promise<void>;
}

export interface TestEngine {
  readonly name: Engine;
  /** Notes what is done at once in the suite. */
  readonly races: RaceWatch;
  /** Makes a database of its own. `empty` leaves the migrations out, `content` comes after them. */
  create(options?: { empty?: boolean; content?: TestContent }): Promise<TestDatabaseConfig>;
}

/**
 * Defines a suite for each engine that its folder is tested on: both where code speaks to the database in a way of
 * its own, else PostgreSQL, which is what a clinic runs. `npm test -- bff-pglite` runs every suite on PGlite.
 */
export function eachEngine(define: (engine: TestEngine) => void): void {
  defineOn(enginesOf(testFile()), define);
}

/** The file that defines a suite: others may share its process. */
function testFile(): string {
  const file = getCallSites().find(({ scriptName }) => scriptName.endsWith('.test.ts'))?.scriptName;
  if (file === undefined) throw new Error('Suites for an engine are defined in a test file.');
  return file;
}

/** Defines a suite for both engines wherever it stands. */
export function bothEngines(define: (engine: TestEngine) => void): void {
  defineOn(BOTH, define);
}

/**
 * Defines a suite for PostgreSQL, and of it what is done at once for PGlite, too: it ends differently on each.
 * `define` makes its tests with the two functions it is given, and a `test` in which something is done at once fails.
 */
export function racesOnBoth(define: (engine: TestEngine, tests: SuiteTests) => void): void {
  const only = process.env['TEST_ENGINE'];
  defineOn(BOTH, (engine) => define(engine, testsBesideRaces(engine.races, engine.name === 'postgres' || only === 'pglite')));
}

function defineOn(engines: readonly Engine[], define: (engine: TestEngine) => void): void {
  after(stopServer);
  for (const name of wantedOf(engines, process.env['TEST_ENGINE'])) {
    describe(`on ${name}`, () => define({ ...ENGINES[name], races: watchRaces({ areAllowed: engines.length > 1 }) }));
  }
}

/** Opens a database before the tests of the suite it is called in, and closes it after them. */
export function useDatabase(engine: TestEngine, options?: { empty?: boolean }): () => Database {
  let database: Database | undefined;
  let made: TestDatabaseConfig | undefined;
  before(async () => {
    made = await engine.create(options);
    const opened = await openDatabase(made.config);
    database = { ...opened, transaction: (work, settings) => engine.races.during('a transaction', () => opened.transaction(work, settings)) };
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

type MakesDatabases = Omit<TestEngine, 'races'>;

const PGLITE: MakesDatabases = {
  name: 'pglite',
  async create({ empty = false, content } = {}) {
    const dataDir = await pgliteFolder(empty ? 'empty' : (content ?? 'migrated'));
    return { config: { dataDir }, remove: () => rm(dataDir, { recursive: true, force: true }) };
  },
};

const POSTGRES: MakesDatabases = {
  name: 'postgres',
  async create({ empty = false, content } = {}) {
    const server = await sharedServer();
    const name = `test_${randomUUID().replaceAll('-', '')}`;
    const template = empty ? 'template0' : await postgresTemplate(server.url, content ?? 'migrated');
    await maintain(server.url, (client) => client.query(`create database ${name} template ${template}`));
    return {
      config: { databaseUrl: withDatabase(server.url, name), dataDir: null },
      remove: () => maintain(server.url, async (client) => void (await client.query(`drop database if exists ${name} with (force)`))),
    };
  },
};

const BOTH: readonly Engine[] = ['pglite', 'postgres'];

const ENGINES: Readonly<Record<Engine, MakesDatabases>> = { pglite: PGLITE, postgres: POSTGRES };

let server: Promise<TestPostgres> | null = null;

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
