/**
 * A backup becomes a portal again, in an empty place, and it is looked at
 * whether it is all there: as many rows in every table, an audit log whose chain
 * and anchors hold, and a portal that says it is ready.
 */
import { copyFile, cp, mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readAnchors } from '../audit/anchors.ts';
import { verifyAuditLog } from '../audit/verify.ts';
import type { Config } from '../config.ts';
import { openDatabase } from '../database/database.ts';
import type { Database } from '../database/database.ts';
import { openPglite } from '../database/pglite/pglite-driver.ts';
import { countRows, isEmpty } from './count-rows.ts';
import { ANCHORS, BackupError, DATABASE, FILES, hasSecret, readManifest } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { runPgTool } from './pg-tools.ts';

/**
 * @param opens starts the portal on what was restored, without its jobs, and throws when it is not ready
 * @throws {BackupError} before anything is written: no whole backup, another secret or engine, a place that is not empty; after: what does not fit
 */
export async function restoreBackup(config: Config, folder: string, opens: (config: Config) => Promise<void>): Promise<Manifest> {
  const manifest = await readManifest(folder);
  if (!hasSecret(manifest, config.secret)) {
    throw new BackupError('PORTAL_SECRET is another one than that of the portal this is a backup of: nothing that is sealed would open. Set that one.');
  }
  const engine = config.databaseUrl === undefined ? 'pglite' : 'postgres';
  if (manifest.engine !== engine) {
    throw new BackupError(
      manifest.engine === 'postgres'
        ? 'This is a backup of a PostgreSQL server. Set DATABASE_URL to an empty database.'
        : 'This is a backup of the embedded database. Leave DATABASE_URL out.',
    );
  }
  const hasFiles = manifest.files.some(({ path }) => path.startsWith(`${FILES}/`));
  if (hasFiles && config.filesFolder === undefined) throw new BackupError('The backup has stored files. Set FILES_FOLDER to an empty folder for them.');
  if (config.filesFolder !== undefined && hasFiles) await requireEmptyFolder(config.filesFolder);
  await restoreDatabase(config, join(folder, DATABASE));
  if (config.filesFolder !== undefined && hasFiles) await cp(join(folder, FILES), config.filesFolder, { recursive: true });
  if (manifest.files.some(({ path }) => path === ANCHORS) && (await readAnchors(config)).length === 0) {
    await mkdir(dirname(config.anchorFile), { recursive: true });
    await copyFile(join(folder, ANCHORS), config.anchorFile);
  }
  await verifyRestored(config, manifest);
  await opens(config);
  return manifest;
}

async function restoreDatabase({ databaseUrl, dataDir }: Config, archive: string): Promise<void> {
  if (databaseUrl === undefined) {
    await requireEmptyFolder(join(dataDir, 'data'));
    const restored = await openPglite({ dataDir, archive: await readFile(archive) });
    await restored.close();
    return;
  }
  await withDatabase({ databaseUrl, dataDir }, async ({ driver }) => {
    const client = await driver.pool.connect();
    try {
      if (!(await isEmpty(client))) throw new BackupError('The database of DATABASE_URL is not empty. Make a new one, and restore into that.');
    } finally {
      client.release();
    }
  });
  await runPgTool('pg_restore', databaseUrl, ['--no-owner', '--no-privileges', '--exit-on-error', '--single-transaction', archive]);
}

/** @throws {BackupError} naming what does not fit */
async function verifyRestored(config: Config, { rows, auditEntries }: Manifest): Promise<void> {
  await withDatabase(config, async (db) => {
    const client = await db.driver.pool.connect();
    try {
      await client.query('set statement_timeout = 0');
      const found = await countRows(client);
      for (const name of new Set([...Object.keys(rows), ...Object.keys(found.rows)])) {
        if (rows[name] !== found.rows[name])
          throw new BackupError(`${name} has ${found.rows[name] ?? 0} rows and not ${rows[name] ?? 0}. Restore into an empty place again.`);
      }
    } finally {
      // Its setting is its own; the next one gets a new connection.
      client.release(true);
    }
    const verdict = await verifyAuditLog(db, await readAnchors(config), config.secret);
    if (!verdict.ok) throw new BackupError(`The audit log is damaged at entry ${verdict.seq} (${verdict.problem}).`);
    if (verdict.count !== auditEntries) throw new BackupError(`The audit log has ${verdict.count} entries and not ${auditEntries}.`);
  });
}

async function withDatabase(config: Pick<Config, 'databaseUrl' | 'dataDir'>, work: (db: Database) => Promise<void>): Promise<void> {
  const db = await openDatabase({ databaseUrl: config.databaseUrl, dataDir: config.dataDir });
  try {
    await work(db);
  } finally {
    await db.close();
  }
}

async function requireEmptyFolder(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (names.length > 0) throw new BackupError(`${folder} is not empty. Nothing is written over: move it away, and restore again.`);
}
