/**
 * A backup of the portal while it runs: the database as it was at one moment,
 * the stored files it names, and the anchors of its audit log. Secrets are not
 * in it. Nothing of it counts before the manifest is there.
 */
import { copyFile, cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import type { Config } from '../config.ts';
import type { Database } from '../database/database.ts';
import { openPglite } from '../database/pglite/pglite-driver.ts';
import type { PgliteDriver } from '../database/pglite/pglite-driver.ts';
import { countRows } from './count-rows.ts';
import type { Counted } from './count-rows.ts';
import { ANCHORS, BackupError, DATABASE, describeFiles, FILES, markOf, writeManifest } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { runPgTool } from './pg-tools.ts';

export interface BackupHost {
  readonly db: Pick<Database, 'driver'>;
  readonly config: Pick<Config, 'databaseUrl' | 'filesFolder' | 'anchorFile' | 'secret'>;
  now(): Date;
}

/** What the operator keeps in another place: without it the backup opens for nobody. */
export const NOT_INCLUDED =
  'Not in it, and needed with it: PORTAL_SECRET (or the file “secret” beside the data), the VAPID keys, and the settings with passwords (DATABASE_URL, SMTP_URL, SMS_URL, STRIPE_…). Keep them in another place.';

interface StoredObject {
  readonly object: string;
  readonly pieces: number;
}

/** @param folder empty, or not there yet @throws {BackupError} */
export async function makeBackup(host: BackupHost, folder: string): Promise<Manifest> {
  const { config } = host;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0) throw new BackupError(`${folder} is not empty. Choose a new folder for each backup.`);
  // Before the database: an anchor of a later moment would say that the log’s end was cut off.
  await copyFile(config.anchorFile, join(folder, ANCHORS)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  const madeAt = host.now();
  const { rows, auditEntries, objects } =
    config.databaseUrl === undefined ? await dumpEmbedded(host, folder) : await dumpServer(host, config.databaseUrl, folder);
  if (config.filesFolder !== undefined) await copyObjects(config.filesFolder, join(folder, FILES), objects);
  const manifest: Manifest = {
    version: 1,
    madeAt: madeAt.toISOString(),
    engine: host.db.driver.engine,
    secretMark: markOf(config.secret),
    rows,
    auditEntries,
    files: await describeFiles(folder),
  };
  await writeManifest(folder, manifest);
  return manifest;
}

interface Dumped extends Counted {
  readonly objects: readonly StoredObject[];
}

/** What is counted, and what `pg_dump` writes, are one snapshot, whatever is written meanwhile. */
async function dumpServer({ db }: BackupHost, databaseUrl: string, folder: string): Promise<Dumped> {
  const client = await db.driver.pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query('set local statement_timeout = 0');
    await client.query('set local idle_in_transaction_session_timeout = 0');
    const exported = await client.query<{ snapshot: string }>('select pg_export_snapshot() as snapshot');
    const snapshot = exported.rows[0]?.snapshot ?? '';
    await runPgTool('pg_dump', databaseUrl, ['--format=custom', '--no-owner', '--no-privileges', `--snapshot=${snapshot}`, `--file=${join(folder, DATABASE)}`]);
    return await describeDatabase(client);
  } finally {
    await client.query('rollback').finally(() => client.release());
  }
}

/** The archive is of one moment; it is counted in a database that is opened from it, and so is known to open. */
async function dumpEmbedded({ db }: BackupHost, folder: string): Promise<Dumped> {
  const archive = await (db.driver as PgliteDriver).dump();
  await writeFile(join(folder, DATABASE), archive, { mode: 0o600, flush: true });
  const copy = await openPglite({ dataDir: null, archive });
  try {
    const client = await copy.pool.connect();
    try {
      return await describeDatabase(client);
    } finally {
      client.release();
    }
  } finally {
    await copy.close();
  }
}

async function describeDatabase(client: pg.ClientBase): Promise<Dumped> {
  const stored = await client.query<StoredObject>(
    `select object::text, pieces from stored_file where storage = 'folder' and object is not null and pieces is not null order by object`,
  );
  return { ...(await countRows(client)), objects: stored.rows };
}

/** Files are never changed, only removed: each that the database of that moment names is there, or the backup is not whole. */
async function copyObjects(from: string, to: string, objects: readonly StoredObject[]): Promise<void> {
  await mkdir(to, { mode: 0o700 });
  for (const { object, pieces } of objects) {
    const place = join(object.slice(0, 2), object);
    await cp(join(from, place), join(to, place), { recursive: true, filter: (path) => !path.endsWith('.part') }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
    const copied = await readdir(join(to, place)).catch(() => []);
    if (copied.length !== pieces) throw new BackupError('A stored file was removed while the backup was made, or is missing. Make the backup again.');
  }
}
