/** Backups of an embedded database: whole archives, complete on the disk before they get their name. */
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Older ones are removed when a new one is written. */
const KEEP = 3;
const SUFFIX = '.tar';

/**
 * Writes an archive as `<time>-<label>.tar` and returns its path. A crash on
 * the way leaves a `.part` file and no backup, never half of one.
 */
export async function writeBackup(folder: string, label: string, archive: Uint8Array): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const time = new Date().toISOString().replace(/[:.]/g, '-');
  const path = join(folder, `${time}-${label}${SUFFIX}`);
  const part = `${path}.part`;
  const file = await open(part, 'wx', 0o600);
  try {
    await file.writeFile(archive);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(part, path);
  await syncFolder(folder);
  await removeOld(folder);
  return path;
}

/** Makes the new name itself durable. */
async function syncFolder(folder: string): Promise<void> {
  // Windows can't open a folder; there the rename is as durable as it gets.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function removeOld(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(SUFFIX)).sort();
  for (const name of names.slice(0, -KEEP)) await rm(join(folder, name), { force: true });
}
