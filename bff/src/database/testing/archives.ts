/** Archives of embedded databases, kept between test runs: a test's database is one of them, loaded. */
import { readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../database.ts';
import { migrate } from '../migrate.ts';
import type { PgliteDriver } from '../pglite/pglite-driver.ts';
import { fingerprintOf, type Start } from './content.ts';

/** Archives of this user's tests, and how many of them are kept: those used last. */
const ARCHIVES = `portal-test-${userInfo().username}-`;
const KEPT_ARCHIVES = 24;

/** Of one statement while one is made, in milliseconds: nobody waits for an answer then. */
const MAKING_DEADLINE = 300_000;

/** By name. */
const archives = new Map<string, Promise<Uint8Array>>();

/** The archive of a database that starts so. */
export async function pgliteArchive(start: Start): Promise<Uint8Array> {
  const name = `${ARCHIVES}${typeof start === 'string' ? start : 'filled'}-${await fingerprintOf(start)}.tar`;
  const known = archives.get(name) ?? loadArchive(join(tmpdir(), name), start);
  archives.set(name, known);
  return known;
}

async function loadArchive(path: string, start: Start): Promise<Uint8Array> {
  try {
    const archive = await readFile(path);
    await utimes(path, new Date(), new Date());
    return archive;
  } catch {
    const archive = await makeArchive(start);
    // Several test files may come here at once: each writes its own, the last name wins.
    const part = `${path}.${process.pid}`;
    await writeFile(part, archive, { mode: 0o600 });
    await rename(part, path);
    await removeOldArchives();
    return archive;
  }
}

async function removeOldArchives(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(ARCHIVES) && name.endsWith('.tar'));
  // One that another run removed meanwhile is as good as old.
  const usedAt = (path: string) =>
    stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    );
  const used = await Promise.all(names.map(async (name) => ({ path: join(tmpdir(), name), at: await usedAt(join(tmpdir(), name)) })));
  for (const { path } of used.sort((a, b) => b.at - a.at).slice(KEPT_ARCHIVES)) await rm(path, { force: true });
}

async function makeArchive(start: Start): Promise<Uint8Array> {
  // Filling goes on from the migrated archive: making a database anew takes longer than loading one.
  const archive = typeof start === 'string' ? undefined : await pgliteArchive('migrated');
  const database = await openDatabase({ dataDir: null, deadline: MAKING_DEADLINE, ...(archive ? { archive } : {}) });
  try {
    if (start === 'migrated') await migrate(database);
    else if (start !== 'empty') await start.fill(database);
    // Without an address the database is embedded.
    return await (database.driver as PgliteDriver).dump();
  } finally {
    await database.close();
  }
}
