/**
 * The portal's database: PostgreSQL either way, embedded (PGlite) by default or
 * a server with `DATABASE_URL`. Both are reached through the same driver, so
 * everything above this file is written once.
 */
import type pg from 'pg';
import type { Driver, Engine, Listening, NotificationListener } from './driver.ts';
import { toDatabaseError } from './errors.ts';
import type { Prisma, PrismaClient } from './generated/client.ts';
import { openPglite, type PgliteOptions } from './pglite/pglite-driver.ts';
import { openPostgres } from './postgres/postgres-driver.ts';
import { createPrisma } from './prisma.ts';
import { assertOutsideTransaction } from './transaction-guard.ts';

export type { Engine, Listening } from './driver.ts';
/** The client inside a transaction callback. */
export type Tx = Prisma.TransactionClient;

/** Where the database is. Without `databaseUrl` it is embedded, in `data/` of the state folder. */
export interface DatabaseConfig extends Omit<PgliteOptions, 'dataDir'> {
  databaseUrl?: string | undefined;
  /** The portal's state folder; `null` keeps an embedded database in memory. */
  dataDir: string | null;
  /** Connections to a server at most. */
  poolSize?: number;
}

/** Settings of one transaction. */
export interface TransactionOptions {
  isolationLevel?: Prisma.TransactionIsolationLevel;
}

export interface Database {
  readonly engine: Engine;
  /** The root client. Inside a transaction callback it throws: use the callback's. */
  readonly prisma: PrismaClient;
  /**
   * Runs hand-written SQL for hot paths in one round trip, prepared once per
   * connection under `name`; one name always stands for one text. Rows come as
   * `pg` reads them: dates as Date, bigint and numeric as string.
   * @throws {DatabaseUnavailableError | DatabaseQueryError}
   */
  sql<T extends object>(name: string, text: string, params?: readonly unknown[]): Promise<T[]>;
  /** Runs `work` in one transaction: all of it is kept, or, when it throws, nothing. */
  transaction<T>(work: (tx: Tx) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /** Calls `onNotify` for each notification, `onGap` when some may have been missed. */
  listen(channel: string, onNotify: NotificationListener, onGap?: () => void): Promise<Listening>;
  /** Readiness: resolves when the database answers and can be written. @throws {DatabaseUnavailableError} within 2 s */
  check(): Promise<void>;
  /** For migrations: see `migrate.ts`. */
  readonly driver: Driver;
  /** Waits for running statements, then closes. */
  close(): Promise<void>;
}

/**
 * Opens the database; a server that is down fails at the first statement, not here.
 * @throws {DataFolderInUseError} when another process has the embedded data open
 */
export async function openDatabase(config: DatabaseConfig): Promise<Database> {
  const { databaseUrl, poolSize, ...embedded } = config;
  const driver = databaseUrl ? await openPostgres({ url: databaseUrl, ...(poolSize === undefined ? {} : { poolSize }) }) : await openPglite(embedded);
  const prisma = createPrisma(driver.pool);
  let closing: Promise<void> | null = null;

  return {
    engine: driver.engine,
    prisma,
    driver,
    sql: (name, text, params = []) => runSql(driver.pool, name, text, params),
    transaction: (work, options) => prisma.$transaction(work, options),
    listen: (channel, onNotify, onGap = () => undefined) => rethrown('listen', () => driver.listen(channel, onNotify, onGap)),
    check: () => rethrown('check', () => driver.check()),
    close: () => (closing ??= prisma.$disconnect().then(() => driver.close())),
  };
}

async function runSql<T extends object>(pool: pg.Pool, name: string, text: string, params: readonly unknown[]): Promise<T[]> {
  assertOutsideTransaction(`sql('${name}')`);
  const result = await rethrown(name, () => pool.query<T>({ name, text, values: [...params] }));
  return result.rows;
}

async function rethrown<T>(operation: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw toDatabaseError(error, { operation });
  }
}
