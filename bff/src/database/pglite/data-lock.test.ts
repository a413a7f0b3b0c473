import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '../database.ts';
import { DataFolderInUseError, DataLock } from './data-lock.ts';
import { ownIdentity } from './process-identity.ts';

const HOLDER = fileURLToPath(new URL('../testing/ledger-child.ts', import.meta.url));

let folder: string;
const lockPath = (): string => join(folder, 'data.lock');

describe('the lock of a data folder', () => {
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'portal-lock-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function forge(change: object): Promise<void> {
    await writeFile(lockPath(), JSON.stringify({ ...ownIdentity(), token: 'forged', since: '2026-01-01T00:00:00.000Z', ...change }));
  }

  /** Takes the lock, shows that it is ours, and gives it back. */
  async function takeOver(): Promise<void> {
    const lock = await DataLock.acquire(folder);
    assert.equal((JSON.parse(await readFile(lockPath(), 'utf8')) as { pid: number }).pid, process.pid);
    await lock.release();
    assert.deepEqual(await readdir(folder), []);
  }

  test('CR-03 a second process is refused within two seconds and told who holds the data', async () => {
    const child = spawn(process.execPath, [HOLDER, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      await new Promise((resolve) => child.stdout.once('data', resolve));
      const began = performance.now();
      await assert.rejects(openDatabase({ dataDir: folder }), (error: Error) => {
        assert.ok(error instanceof DataFolderInUseError);
        assert.match(error.message, new RegExp(`in use by process ${child.pid} on .+, since 20`));
        return true;
      });
      assert.ok(performance.now() - began < 2_000);
    } finally {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
    }
    // The killed holder left its lock behind: the next start takes it over, with the data whole.
    const database = await openDatabase({ dataDir: folder });
    assert.deepEqual(await database.sql('alive', 'select count(*) > 0 as some from ledger'), [{ some: true }]);
    await database.close();
  });

  test('CR-03 the same process is refused too', async () => {
    const lock = await DataLock.acquire(folder);
    await assert.rejects(DataLock.acquire(folder), DataFolderInUseError);
    await lock.release();
  });

  test('CR-03 the lock of a dead process is taken over', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    await forge({ pid });
    await takeOver();
  });

  test('CR-03 a holder that has ended but was never cleared away by its parent does not count', { skip: process.platform !== 'linux' }, async () => {
    const parent = spawn('sh', ['-c', 'sleep 0.1 & echo $!; exec sleep 30'], { stdio: ['ignore', 'pipe', 'ignore'] });
    try {
      const pid = Number(await new Promise((resolve) => parent.stdout.once('data', resolve)));
      const stat = (): string => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '';
      const startedAt = stat().split(' ')[19];
      const giveUpAt = Date.now() + 5_000;
      while (!stat().startsWith('Z')) {
        assert.ok(Date.now() < giveUpAt);
        await setImmediate();
      }
      await forge({ pid, startedAt });
      await takeOver();
    } finally {
      parent.kill();
    }
  });

  test('CR-03 a process number that now belongs to another process does not count', async () => {
    await forge({ pid: process.pid, startedAt: 'some other time' });
    await takeOver();
  });

  test('CR-03 a holder in another container counts while it shows life, and no longer', async () => {
    await forge({ place: 'another container', host: 'other' });
    await assert.rejects(DataLock.acquire(folder), /on other/);
    const longAgo = new Date(Date.now() - 60_000);
    await utimes(lockPath(), longAgo, longAgo);
    await takeOver();
  });

  test('CR-03 of many that find a stale lock at once, exactly one gets it', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    await forge({ pid });
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => DataLock.acquire(folder)));
    const winners = results.filter((result) => result.status === 'fulfilled');
    assert.equal(winners.length, 1);
    await winners[0]?.value.release();
  });
});
