/**
 * Watches the free space of the disk PGlite writes to. PGlite hangs when a disk
 * is full, so writing stops while there is still room: the session becomes
 * read-only, and writes fail at once with a clear error while reads go on.
 */
import { statfs } from 'node:fs/promises';

/** Room that must stay free: two log segments, a checkpoint and a margin. */
export const DEFAULT_RESERVE_BYTES = 256 * 1024 * 1024;
const CHECK_EVERY = 1_000;

/** How the disk is watched. */
export interface FreeSpaceOptions {
  /** Bytes that must stay free. */
  reserve?: number | undefined;
  /** Milliseconds for which one look counts. */
  every?: number | undefined;
  /** Reads the free bytes; tests give their own. */
  read?: ReadFreeBytes | undefined;
}

/** Bytes a normal user may still write on the disk of a folder. */
export type ReadFreeBytes = (folder: string) => Promise<number>;

async function readFreeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

export class FreeSpace {
  private readonly _folder: string;
  private readonly _reserve: number;
  private readonly _every: number;
  private readonly _read: ReadFreeBytes;
  private _low = false;
  private _checkedAt = Number.NEGATIVE_INFINITY;

  constructor(folder: string, { reserve = DEFAULT_RESERVE_BYTES, every = CHECK_EVERY, read = readFreeBytes }: FreeSpaceOptions = {}) {
    this._folder = folder;
    this._reserve = reserve;
    this._every = every;
    this._read = read;
  }

  /** True when less than the reserve is free. Looks at the disk at most once per period. */
  async isLow(): Promise<boolean> {
    const now = performance.now();
    if (now - this._checkedAt < this._every) return this._low;
    this._checkedAt = now;
    this._low = (await this._read(this._folder)) < this._reserve;
    return this._low;
  }
}
