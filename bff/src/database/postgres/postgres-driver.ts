/** A PostgreSQL server as the database, used by any number of processes. */
import pg from 'pg';
import { PLANNING } from '../driver.ts';
import type { Driver } from '../driver.ts';
import { DatabaseUnavailableError } from '../errors.ts';
import { CHECK_TIMEOUT, CONNECT_TIMEOUT, IDLE_IN_TRANSACTION_TIMEOUT, IDLE_TIMEOUT, STATEMENT_TIMEOUT, withTimeout } from '../timeouts.ts';
import { NotificationConnection } from './notification-connection.ts';
import { OutageWatch } from './outage-watch.ts';

/** Settings of a server connection. */
export interface PostgresOptions {
  url: string;
  /** Connections one process opens at most. */
  poolSize?: number;
}

const DEFAULT_POOL_SIZE = 10;
/** How long a process waits for another one that is migrating. */
const EXCLUSIVE_WAIT = 120_000;
/** Any number, the same in every process: the lock that migrations share. */
const EXCLUSIVE_KEY = 5_104_732_911;

export async function openPostgres({ url, poolSize = DEFAULT_POOL_SIZE }: PostgresOptions): Promise<Driver> {
  const base: pg.ClientConfig = { connectionString: url, application_name: 'portal', connectionTimeoutMillis: CONNECT_TIMEOUT, keepAlive: true };
  const pool = new pg.Pool({
    ...base,
    max: poolSize,
    options: Object.entries(PLANNING)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
    idleTimeoutMillis: IDLE_TIMEOUT,
    statement_timeout: STATEMENT_TIMEOUT,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT,
  });
  // An idle connection that the server closed: the pool opens another when it needs one.
  pool.on('error', () => undefined);
  const watch = new OutageWatch(pool, base);
  const notifications = new NotificationConnection(base);

  return {
    engine: 'postgres',
    pool,
    listen: (channel, onNotify, onGap) => notifications.listen(channel, onNotify, onGap),
    async check() {
      await withTimeout(pool.query('select 1'), CHECK_TIMEOUT, () => new DatabaseUnavailableError('timeout'));
    },
    exclusively: (work) => exclusively(base, work),
    // The operator of a server has their own backups; a copy made here would not be one.
    backup: async () => undefined,
    async close() {
      watch.stop();
      await notifications.close();
      await pool.end();
    },
  };
}

/**
 * A session lock on a connection of its own: it ends with the connection, so a
 * process that is killed gives it back. Migrations may take long: no statement timeout.
 */
async function exclusively<T>(base: pg.ClientConfig, work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...base, lock_timeout: EXCLUSIVE_WAIT });
  // A connection lost on the way also fails the statement that waits for it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [EXCLUSIVE_KEY]);
    await client.query('set lock_timeout = 0');
    return await work(client);
  } finally {
    await client.end();
  }
}
