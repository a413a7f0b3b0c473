/** The big database of `npm run bench:big`: built once for each schema and number of patients, and kept below `var/bench`. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addBig } from '../../bff/bench/big.ts';
import { startKeptPostgres } from '../../bff/src/database/test-postgres.ts';
import { ROOT } from '../install.mjs';
import { startPortal } from '../portal.ts';
import { SECRET } from './cold.ts';

export const BENCH_FOLDER = join(ROOT, 'var', 'bench');
/** By then its visits to come are so near that people are reminded of them, which would be measured as well. */
const KEPT_DAYS = 14;

/** What a server of a hospital has, within what a laptop can lend. */
export const SERVER = {
  shared_buffers: '1GB',
  effective_cache_size: '4GB',
  work_mem: '16MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '2GB',
  jit: 'off',
} as const;

export interface BigDatabase {
  /** PostgreSQL's data. */
  readonly data: string;
  /** The portal's own state beside it. */
  readonly state: string;
  /** Seconds that it took to build; zero where it was there. */
  readonly builtIn: number;
}

/** Finds or builds it; an older one of the same size makes room. */
export async function bigDatabase(patients: number): Promise<BigDatabase> {
  const name = `${patients}-${schemaHash()}`;
  const folder = join(BENCH_FOLDER, name);
  const found = { data: join(folder, 'postgres'), state: join(folder, 'portal') };
  const ready = join(folder, 'ready');
  if (existsSync(ready) && Date.now() - statSync(ready).mtimeMs < KEPT_DAYS * 86_400_000) return { ...found, builtIn: 0 };
  mkdirSync(BENCH_FOLDER, { recursive: true });
  for (const old of readdirSync(BENCH_FOLDER)) if (old.startsWith(`${patients}-`)) rmSync(join(BENCH_FOLDER, old), { recursive: true });
  mkdirSync(found.state, { recursive: true });
  const begin = performance.now();
  const seconds = (): number => Math.round((performance.now() - begin) / 1000);
  const tell = (what: string): void => console.log(`${String(seconds()).padStart(5)} s  ${what}`);
  const server = await startKeptPostgres(found.data, SERVER);
  try {
    tell('demo world');
    // It fills the empty database, and leaves it.
    await (await startPortal({ dataDir: found.state, databaseUrl: server.url, env: { PORTAL_SECRET: SECRET } })).stop();
    await addBig(server.url, patients, tell);
  } finally {
    await server.stop();
  }
  writeFileSync(ready, '');
  return { ...found, builtIn: seconds() };
}

/** Of all that decides what is in it. */
function schemaHash(): string {
  const hash = createHash('sha256');
  const migrations = join(ROOT, 'bff/prisma/migrations');
  for (const name of readdirSync(migrations).toSorted()) {
    const file = join(migrations, name, 'migration.sql');
    if (existsSync(file)) hash.update(name).update(readFileSync(file));
  }
  return hash
    .update(readFileSync(join(ROOT, 'bff/bench/big.ts')))
    .digest('hex')
    .slice(0, 12);
}
