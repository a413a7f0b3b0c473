/** File operations that survive a crash in the middle: a reader sees the old content or the new, never a part. */
import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Writes `content` and waits until it is on the disk. */
export async function writeDurably(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(file, 'w');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Replaces a file in one step. */
export async function replaceDurably(file: string, content: string): Promise<void> {
  const draft = `${file}.${randomUUID()}`;
  await writeDurably(draft, content);
  await moveDurably(draft, file);
}

/** Renames a file or folder and waits until its folder says so on the disk. */
export async function moveDurably(from: string, to: string): Promise<void> {
  await rename(from, to);
  const folder = await open(dirname(to), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Paths of all regular files below `folder`, relative to it, with `/` between parts. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** After how long a lock counts as left behind by a process that died, in milliseconds. */
const LOCK_STALE = 30_000;
const LOCK_RETRY = 50;

/** Runs `work` while no other process does so for the same folder. */
export async function withLock<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const lock = join(folder, '.lock');
  await mkdir(folder, { recursive: true });
  while (!(await takeLock(lock))) {
    const age = Date.now() - ((await stat(lock).catch(() => undefined))?.mtimeMs ?? Date.now());
    if (age > LOCK_STALE) await rm(lock, { recursive: true, force: true });
    else await new Promise((resolve) => setTimeout(resolve, LOCK_RETRY));
  }
  try {
    return await work();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

async function takeLock(lock: string): Promise<boolean> {
  try {
    await mkdir(lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
