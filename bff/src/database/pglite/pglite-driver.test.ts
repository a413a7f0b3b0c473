import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type Database, openDatabase } from '../database.ts';
import { DatabaseUnavailableError } from '../errors.ts';
import { openPglite } from './pglite-driver.ts';

const LEDGER = fileURLToPath(new URL('../testing/ledger-child.ts', import.meta.url));
const ROUNDS = 6;
/** Also fills the disk with what it sorts. */
const ENDLESS = 'select count(*) from generate_series(1, 1000000000) a, generate_series(1, 1000) b';

function isUnavailable(reason: string): (error: Error) => boolean {
  return (error) => {
    assert.ok(error instanceof DatabaseUnavailableError, String(error));
    assert.equal(error.reason, reason);
    return true;
  };
}

describe('an embedded database', () => {
  let folder: string;
  let database: Database;
  let freeBytes = Number.MAX_SAFE_INTEGER;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'portal-pglite-'));
    database = await openDatabase({ dataDir: folder, deadline: 3_500, freeSpace: { every: 0, read: async () => freeBytes } });
    await database.sql('make', 'create table note (id serial primary key, body text)');
  });
  after(async () => {
    await database.close();
    await rm(folder, { recursive: true });
  });

  test('CR-09 a statement of three seconds leaves the main thread free', async () => {
    const delay = monitorEventLoopDelay({ resolution: 10 });
    delay.enable();
    await database.sql('three_seconds', 'select pg_sleep(3)');
    delay.disable();
    const p99 = delay.percentile(99) / 1e6;
    assert.ok(p99 < 100, `p99 of the main thread was ${p99.toFixed(0)} ms`);
  });

  test('CR-09 a statement past its deadline fails, those that wait behind it do not, and nothing is lost', async () => {
    await database.sql('write', 'insert into note (body) values ($1)', ['kept']);
    const endless = assert.rejects(database.sql('endless', ENDLESS), isUnavailable('timeout'));
    const waiting = database.sql('count', 'select count(*)::int as n from note');
    await endless;
    assert.deepEqual(await waiting, [{ n: 1 }]);
    // What the ended statement was sorting on the disk is cleared away.
    await assert.rejects(readdir(join(folder, 'data', 'base', 'pgsql_tmp')), { code: 'ENOENT' });
  });

  test('a listener hears again after the worker was replaced, and is told of the gap', async () => {
    const heard: string[] = [];
    const notified = Promise.withResolvers<void>();
    const listening = await database.listen(
      'after_restart',
      () => notified.resolve(),
      () => heard.push('gap'),
    );
    await assert.rejects(database.sql('sleep', 'select pg_sleep(60)'), isUnavailable('timeout'));
    await database.sql('notify', `select pg_notify('after_restart', '')`);
    await notified.promise;
    assert.deepEqual(heard, ['gap']);
    await listening.stop();
  });

  test('CR-05 with the disk nearly full, writes fail at once, reads go on, readiness says why, and space heals it', async () => {
    const [earlier] = await database.sql<{ n: number }>('count', 'select count(*)::int as n from note');
    freeBytes = 1_000;
    await assert.rejects(database.check(), isUnavailable('disk-full'));
    await assert.rejects(database.sql('write', 'insert into note (body) values ($1)', ['lost']), isUnavailable('disk-full'));
    await assert.rejects(
      database.transaction((tx) => tx.$executeRaw`insert into note (body) values ('lost')`),
      isUnavailable('disk-full'),
    );
    assert.deepEqual(await database.sql('count', 'select count(*)::int as n from note'), [earlier]);
    freeBytes = Number.MAX_SAFE_INTEGER;
    await database.sql('write', 'insert into note (body) values ($1)', ['kept']);
    await database.check();
    assert.deepEqual(await database.sql('count', 'select count(*)::int as n from note'), [{ n: (earlier?.n ?? 0) + 1 }]);
  });

  test('CR-05 a transaction that is already open stops writing when the disk runs full', async () => {
    await assert.rejects(
      database.transaction(async (tx) => {
        await tx.$executeRaw`insert into note (body) values ('first')`;
        freeBytes = 1_000;
        await tx.$executeRaw`insert into note (body) values ('second')`;
      }),
      isUnavailable('disk-full'),
    );
    freeBytes = Number.MAX_SAFE_INTEGER;
    assert.deepEqual(await database.sql('first', `select body from note where body = 'first'`), []);
  });

  test('a backup is complete, private, and opens as a database', async () => {
    await database.driver.backup('test');
    const [name] = await readdir(join(folder, 'backups'));
    assert.match(name ?? '', /-test\.tar$/);
    const file = join(folder, 'backups', name ?? '');
    assert.equal((await stat(file)).mode & 0o077, 0);
    const copy = await openPglite({ dataDir: null, archive: await readFile(file) });
    const { rows } = await copy.pool.query<{ n: number }>('select count(*)::int as n from note');
    assert.deepEqual(rows, await database.sql('count', 'select count(*)::int as n from note'));
    await copy.close();
  });
});

test('CR-01 every acknowledged write survives kill -9, with no half of a transaction', { timeout: 120_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'portal-ledger-'));
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const acknowledged = await writeUntilKilled(folder, 5 + round * 12);
      const began = performance.now();
      const database = await openDatabase({ dataDir: folder });
      let rows: { last: number; n: number; halves: number }[];
      try {
        rows = await database.sql('ledger', 'select max(n) as last, count(*)::int as n, count(*) filter (where part <> 2)::int as halves from ledger');
      } finally {
        // Whatever comes of it: an open database would keep the whole run from ending.
        await database.close();
      }
      assert.ok(performance.now() - began < 10_000);
      const [row] = rows;
      assert.ok(row && row.last >= acknowledged, `round ${round}: ${row?.last} kept of ${acknowledged}`);
      assert.deepEqual([row.n, row.halves], [row.last, 0]);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

/** Kills a writing process after it has acknowledged some writes, and gives the last number it acknowledged. */
async function writeUntilKilled(folder: string, writes: number): Promise<number> {
  const child = spawn(process.execPath, [LEDGER, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (chunk: string) => {
    text += chunk;
    if (text.split('\n').length > writes) child.kill('SIGKILL');
  });
  await new Promise((resolve) => child.once('close', resolve));
  return Number(text.slice(0, text.lastIndexOf('\n')).split('\n').at(-1));
}
