/**
 * The developer's commands around the schema:
 *
 *   npm run migration -- create <name>   writes the next migration's SQL
 *   npm run migration -- check           fails when schema and migrations differ
 *   npm run migration -- generate        makes the Prisma client
 *
 * `create` writes what Prisma's language can say. Add checks, exclusion
 * constraints and functions to the file by hand before it is committed.
 */
import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MIGRATIONS_FOLDER, readMigrations } from '../src/database/migration-files.ts';

const BFF_FOLDER = fileURLToPath(new URL('../', import.meta.url));
const SCHEMA_FOLDER = join(BFF_FOLDER, 'prisma', 'schema');
const ENGINE_HINT = join(BFF_FOLDER, 'bin', 'no-schema-engine.mjs');

const USAGE = 'Usage: npm run migration -- create <name> | check | generate';

async function missing(): Promise<string> {
  // The engine needs the generated client; `generate` must work before that exists.
  const { missingSql } = await import('../src/database/schema-engine.ts');
  return missingSql(await readMigrations(), MIGRATIONS_FOLDER, SCHEMA_FOLDER);
}

async function create(name: string | undefined): Promise<number> {
  if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
    console.error('Name the migration in lower case with underscores, for example: add_visit_reason');
    return 2;
  }
  const sql = await missing();
  const timestamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join(MIGRATIONS_FOLDER, `${timestamp}_${name}`);
  await mkdir(folder);
  await writeFile(join(folder, 'migration.sql'), sql === '' ? '' : `${sql}\n`);
  console.info(`Wrote ${join(folder, 'migration.sql')}${sql === '' ? ' (the schema has not changed: it is empty)' : ''}`);
  return 0;
}

async function check(): Promise<number> {
  const sql = await missing();
  if (sql === '') return 0;
  console.error('The migrations do not make the database that the schema describes. Missing:\n');
  console.error(sql);
  console.error('\nRun: npm run migration -- create <name>');
  return 1;
}

/** Prisma asks for its native engine before every command; the client needs none, so it gets a hint instead of a download. */
function generate(): number {
  const prisma = createRequire(import.meta.url).resolve('prisma/build/index.js');
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: ENGINE_HINT, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' };
  execFileSync(process.execPath, [prisma, 'generate', '--no-hints'], { cwd: BFF_FOLDER, env, stdio: ['ignore', 'ignore', 'inherit'] });
  return 0;
}

const [command, name] = process.argv.slice(2);
switch (command) {
  case 'create':
    process.exitCode = await create(name);
    break;
  case 'check':
    process.exitCode = await check();
    break;
  case 'generate':
    process.exitCode = generate();
    break;
  default:
    console.error(USAGE);
    process.exitCode = 2;
}
