/**
 * Prisma's schema engine as WebAssembly, for the developer's commands only: it
 * compares the migrations with the schema. (Migrations are applied by
 * `migrate.ts`.) It works on databases in memory and needs no server.
 */
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type pg from 'pg';
import type * as SchemaEngineModule from '@prisma/schema-engine-wasm';
import { openDatabase, type Database } from './database.ts';
import type { Migration } from './migration-files.ts';

type Engine = typeof SchemaEngineModule;

/** The parts of Node's WebAssembly this file uses; its types come with the browser's library, which a server leaves out. */
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: Record<string, unknown>): Promise<{ instance: { exports: Record<string, unknown> } }>;
};

/** What comes back when there is nothing to change. */
const NOTHING = '-- This is an empty migration.';

let loading: Promise<Engine> | null = null;

/** Node does not load `.wasm` imports without a flag, so the module is put together by hand, once. */
async function loadEngine(): Promise<Engine> {
  const require = createRequire(import.meta.url);
  const bindingsPath = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bindings = (await import(bindingsPath)) as Engine & { __wbg_set_wasm(exports: unknown): void };
  const bytes = await readFile(join(dirname(bindingsPath), 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports['__wbindgen_start'] as () => void)();
  return bindings;
}

/** PostgreSQL's internal one-byte type, which the adapter does not know, and the array of it, which it does. */
const CHAR_TYPE = 18;
const CHAR_ARRAY_TYPE = 1002;

/** An adapter that can also read the catalogue, whose flags are of the internal type `"char"`. */
async function catalogueAdapter(pool: pg.Pool): Promise<SqlDriverAdapter> {
  const query = pool.query.bind(pool) as (config: pg.QueryConfig) => Promise<pg.QueryResult>;
  const relabelled = async (config: pg.QueryConfig): Promise<pg.QueryResult> => {
    const result = await query(config);
    for (const field of result.fields ?? []) if (field.dataTypeID === CHAR_TYPE) field.dataTypeID = CHAR_ARRAY_TYPE;
    return result;
  };
  pool.query = relabelled as pg.Pool['query'];
  const adapter = await new PrismaPg(pool).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (statement) => {
    const result = await queryRaw(statement);
    const columnTypes = result.columnTypes.map((type) => (type === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : type));
    return { ...result, columnTypes };
  };
  // The adapter's own cuts a script at every semicolon, also inside functions.
  adapter.executeScript = async (script) => void (await query({ text: script }));
  return adapter;
}

/** Gives the engine as many empty databases in memory as it asks for; `close` ends them all. */
function memoryDatabases(): SqlMigrationAwareDriverAdapterFactory & { close(): Promise<void> } {
  const opened: Database[] = [];
  const connect = async (): Promise<SqlDriverAdapter> => {
    const database = await openDatabase({ dataDir: null });
    opened.push(database);
    return catalogueAdapter(database.driver.pool);
  };
  return {
    provider: 'postgres',
    adapterName: 'pglite-in-memory',
    connect,
    connectToShadowDb: connect,
    close: async () => void (await Promise.all(opened.map((database) => database.close()))),
  };
}

async function readSchema(folder: string): Promise<{ path: string; content: string }[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.prisma')).sort();
  return Promise.all(names.map(async (name) => ({ path: join(folder, name), content: await readFile(join(folder, name), 'utf8') })));
}

/**
 * The SQL that brings a database made by `migrations` to the schema in
 * `schemaFolder`; an empty string when it is there already.
 */
export async function missingSql(migrations: readonly Migration[], migrationsFolder: string, schemaFolder: string): Promise<string> {
  const { SchemaEngine } = await (loading ??= loadEngine());
  const files = await readSchema(schemaFolder);
  const databases = memoryDatabases();
  const datamodels = files.map(({ path, content }): [string, string] => [path, content]);
  try {
    const engine = await SchemaEngine.new({ datamodels }, () => undefined, bindMigrationAwareSqlAdapterFactory(databases));
    const { stdout } = await engine.diff({
      from: {
        tag: 'migrations',
        baseDir: migrationsFolder,
        lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
        shadowDbInitScript: '',
        migrationDirectories: migrations.map(({ name, sql }) => ({
          path: name,
          migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
        })),
      },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    const sql = (stdout ?? '').trim();
    return sql === NOTHING ? '' : sql;
  } finally {
    await databases.close();
  }
}
