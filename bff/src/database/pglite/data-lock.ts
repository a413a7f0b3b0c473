/**
 * The lock of the data folder: PGlite has none, and two processes on one folder
 * destroy it. The file names its holder; a holder that is gone is found out and
 * its lock taken over, one that can't be asked (another container on a shared
 * volume) must have shown no sign of life for a while. It is our own because
 * lock files of libraries go by such signs alone: after kill −9 the next start
 * waits, and a holder that is busy for too long loses its folder while it writes.
 */
import { randomUUID } from 'node:crypto';
import { closeSync, linkSync, openSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { liveness, ownIdentity, type ProcessIdentity } from './process-identity.ts';

const SIGN_OF_LIFE_EVERY = 2_000;
/** A holder elsewhere that was silent for so long is taken for gone. */
const SILENT_FOR = 20_000;
const SETTLE = 50;
const ATTEMPTS = 3;

interface Holder extends ProcessIdentity {
  /** Tells two locks of one process apart. */
  token: string;
  since: string;
}

/** Another process works with the data folder. */
export class DataFolderInUseError extends Error {
  override readonly name = 'DataFolderInUseError';

  constructor(folder: string, holder: Holder | null) {
    const who = holder ? `process ${holder.pid} on ${holder.host}, since ${holder.since}` : 'another process';
    super(`The data folder ${folder} is in use by ${who}. Stop it first, or set PORTAL_DATA to another folder.`);
  }
}

export class DataLock {
  private readonly _path: string;
  private readonly _token: string;
  private readonly _heartbeat: NodeJS.Timeout;

  private constructor(path: string, token: string) {
    this._path = path;
    this._token = token;
    this._heartbeat = setInterval(() => this._showLife(), SIGN_OF_LIFE_EVERY).unref();
  }

  /** Takes the lock of a state folder. @throws {DataFolderInUseError} within two seconds, naming the holder */
  static async acquire(folder: string): Promise<DataLock> {
    const path = join(resolve(folder), 'data.lock');
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const holder: Holder = { ...ownIdentity(), token: randomUUID(), since: new Date().toISOString() };
      if (create(path, holder)) {
        // Someone who judged the lock before ours to be stale might move ours away right now.
        await wait(SETTLE);
        if (read(path)?.token === holder.token) return new DataLock(path, holder.token);
        continue;
      }
      const other = read(path);
      if (isHeld(path, other)) throw new DataFolderInUseError(resolve(folder), other);
      removeStale(path, other);
    }
    throw new DataFolderInUseError(resolve(folder), read(path));
  }

  /** Gives the lock back. */
  async release(): Promise<void> {
    clearInterval(this._heartbeat);
    if (read(this._path)?.token === this._token) rmSync(this._path, { force: true });
  }

  private _showLife(): void {
    const now = new Date();
    try {
      utimesSync(this._path, now, now);
    } catch {
      // Gone with the whole folder: the database itself will say so better.
    }
  }
}

/** Writes the lock under another name first, so that nobody ever reads half of one. */
function create(path: string, holder: Holder): boolean {
  const draft = `${path}.${holder.token}`;
  const file = openSync(draft, 'wx', 0o600);
  writeSync(file, JSON.stringify(holder));
  closeSync(file);
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function read(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

function isHeld(path: string, holder: Holder | null): boolean {
  const life = holder ? liveness(holder) : 'unknown';
  if (life !== 'unknown') return life === 'alive';
  const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  return changed !== undefined && Date.now() - changed < SILENT_FOR;
}

/** Moves a stale lock away, and back again if it turns out to be a newer one. */
function removeStale(path: string, judged: Holder | null): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch {
    // Somebody else was faster; the next attempt sees theirs.
    return;
  }
  try {
    if (read(aside)?.token !== judged?.token) linkSync(aside, path);
  } catch {
    // A third process has taken the lock meanwhile; its owner's own check settles it.
  } finally {
    rmSync(aside, { force: true });
  }
}
