/**
 * PGlite as the database of one process: the data folder's lock, the worker,
 * and a pool of exactly one `pg` connection that queues everything else.
 */
import { mkdir } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { PLANNING } from '../driver.ts';
import type { Driver, Listening, NotificationListener } from '../driver.ts';
import { DatabaseUnavailableError } from '../errors.ts';
import { CHECK_TIMEOUT, PGLITE_WAIT, STATEMENT_TIMEOUT, withTimeout } from '../timeouts.ts';
import { writeBackup } from './backup.ts';
import { DataLock } from './data-lock.ts';
import { FreeSpace, type FreeSpaceOptions } from './free-space.ts';
import { PgliteEngine } from './pglite-engine.ts';
import { IN_MEMORY } from './pglite-protocol.ts';
import { PgliteSocket } from './pglite-socket.ts';

/** Settings of an embedded database. */
export interface PgliteOptions {
  /** The portal's state folder (data goes into `data/` in it), or `null` for a database in memory. */
  dataDir: string | null;
  /** Start a database in memory from this archive. */
  archive?: Uint8Array;
  /** Longest time one statement may take, in milliseconds. */
  deadline?: number;
  /** How the disk's free space is watched. */
  freeSpace?: FreeSpaceOptions;
}

type Listeners = Map<string, Set<{ onNotify: NotificationListener; onGap: () => void }>>;

/** What only an embedded database can do. */
export interface PgliteDriver extends Driver {
  /** An archive of the whole database, to start another one from. */
  dump(): Promise<Uint8Array>;
}

/** Opens the database. @throws {DataFolderInUseError} when another process has it open */
export async function openPglite(options: PgliteOptions): Promise<PgliteDriver> {
  const folder = options.dataDir;
  if (folder) await mkdir(folder, { recursive: true, mode: 0o700 });
  const lock = folder ? await DataLock.acquire(folder) : null;
  const freeSpace = folder ? new FreeSpace(folder, options.freeSpace) : null;
  const engine = new PgliteEngine({
    dataDir: folder ? join(folder, 'data') : IN_MEMORY,
    deadline: options.deadline ?? STATEMENT_TIMEOUT,
    ...(options.archive ? { archive: options.archive } : {}),
    ...(freeSpace ? { freeSpace } : {}),
  });
  try {
    await engine.open();
  } catch (error) {
    await engine.close();
    await lock?.release();
    throw error;
  }
  const listeners: Listeners = new Map();
  const pool = createPool(engine, listeners);

  return {
    engine: 'pglite',
    pool,
    listen: (channel, onNotify, onGap) => listen(pool, listeners, channel, onNotify, onGap),
    check: () => check(engine, pool, freeSpace),
    async exclusively(work) {
      // One process and one connection: holding it is being alone.
      const client = await pool.connect();
      try {
        return await work(client);
      } finally {
        client.release();
      }
    },
    async backup(label) {
      if (folder) await writeBackup(join(folder, 'backups'), label, await engine.dump());
    },
    dump: () => engine.dump(),
    async close() {
      await pool.end();
      await engine.close();
      await lock?.release();
    },
  };
}

function createPool(engine: PgliteEngine, listeners: Listeners): pg.Pool {
  let connections = 0;
  const pool = new pg.Pool({
    // `pg` needs only part of a socket; its type asks for all of it.
    stream: () => new PgliteSocket(engine) as unknown as Socket,
    user: 'postgres',
    database: 'postgres',
    password: '',
    ssl: false,
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: PGLITE_WAIT,
    // A new connection after the worker was replaced listens to what the old one did.
    // oxlint-disable-next-line typescript/no-misused-promises -- the pool waits for it before it lends the client; its type does not say so
    onConnect: async (client: pg.ClientBase) => {
      client.on('notification', ({ channel, payload }) => {
        for (const { onNotify } of listeners.get(channel) ?? []) onNotify(payload ?? '');
      });
      for (const [name, value] of Object.entries(PLANNING)) await client.query(`set ${name} = ${value}`);
      for (const channel of listeners.keys()) await client.query(`listen ${pg.escapeIdentifier(channel)}`);
      if (connections++ > 0) for (const set of listeners.values()) for (const { onGap } of set) onGap();
    },
  });
  // The next statement opens a new connection; whoever used this one has its error.
  pool.on('error', () => undefined);
  return pool;
}

async function listen(pool: pg.Pool, listeners: Listeners, channel: string, onNotify: NotificationListener, onGap: () => void): Promise<Listening> {
  const listener = { onNotify, onGap };
  const set = listeners.get(channel) ?? new Set();
  listeners.set(channel, set.add(listener));
  await pool.query(`listen ${pg.escapeIdentifier(channel)}`);
  return {
    async stop() {
      set.delete(listener);
      if (set.size > 0) return;
      listeners.delete(channel);
      // Without listeners a notification that still comes is simply not handed on.
      await pool.query(`unlisten ${pg.escapeIdentifier(channel)}`).catch(() => undefined);
    },
  };
}

async function check(engine: PgliteEngine, pool: pg.Pool, freeSpace: FreeSpace | null): Promise<void> {
  if (await freeSpace?.isLow()) throw new DatabaseUnavailableError('disk-full');
  // Busy is healthy: the engine itself ends whatever passes its deadline.
  if (engine.busy) return;
  await withTimeout(pool.query('select 1'), CHECK_TIMEOUT, () => new DatabaseUnavailableError('timeout'));
}
