/**
 * Pieces of files in a folder, which all processes must share:
 * `<folder>/<first two letters>/<key>/<number>`. A piece is written beside its
 * place, flushed and then renamed into it, so that a crash leaves it whole or
 * not there; what is left of one that was cut off goes with the object.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { assertKey } from './storage.ts';
import type { FileStorage } from './storage.ts';

export function folderStorage(folder: string): FileStorage {
  const folderOf = (key: string): string => {
    assertKey(key);
    return join(folder, key.slice(0, 2), key);
  };
  return {
    name: 'folder',
    async put(key, number, piece) {
      const place = join(folderOf(key), String(number));
      await makeFolder(dirname(place));
      const part = `${place}.${randomUUID()}.part`;
      const file = await open(part, 'wx', 0o600);
      try {
        await file.writeFile(piece);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(part, place);
      await syncFolder(dirname(place));
    },
    async get(key, number) {
      try {
        return await readFile(join(folderOf(key), String(number)));
      } catch (error) {
        return orMissing(error, null);
      }
    },
    async remove(key) {
      await rm(folderOf(key), { recursive: true, force: true });
    },
    async *keysBefore(time) {
      for (const letters of await namesIn(folder)) {
        for (const key of await namesIn(join(folder, letters))) {
          const changed = await stat(join(folder, letters, key)).catch((error: unknown) => orMissing(error, null));
          if (changed && changed.mtime < time) yield key;
        }
      }
    },
  };
}

/** Makes a folder that is still there after a crash. */
async function makeFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let at = path; at.length >= dirname(first).length && at !== dirname(at); at = dirname(at)) await syncFolder(at);
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

const namesIn = (path: string): Promise<string[]> => readdir(path).catch((error: unknown) => orMissing(error, []));

function orMissing<T>(error: unknown, value: T): T {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return value;
  throw error;
}
