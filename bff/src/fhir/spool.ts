/** Copies of uploads that are being imported: whole charts, which must not outlive the process that reads them. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Name of a copy's folder; the number of its process follows, then a dash. */
export const SPOOL = 'ingest-';

const NAME = /^ingest-(?:(\d+)-)?[A-Za-z0-9]+$/;

/** Removes what processes that are gone have left. To be called when a process starts, before it takes uploads: of its own number it has none yet. */
export async function removeLeftSpools(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const match = NAME.exec(name);
    if (match && !isRunning(Number(match[1] ?? 0))) await rm(join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  if (pid === 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, and somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
