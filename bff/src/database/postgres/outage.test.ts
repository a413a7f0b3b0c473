import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { type Database, openDatabase } from '../database.ts';
import { DatabaseUnavailableError } from '../errors.ts';
import { eachEngine, type TestDatabaseConfig } from '../testing.ts';
import { TcpProxy } from '../testing/tcp-proxy.ts';

function isUnavailable(error: Error): boolean {
  assert.ok(error instanceof DatabaseUnavailableError, String(error));
  assert.ok(error.retryAfter > 0);
  return true;
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
}

eachEngine((engine) => {
  if (engine.name !== 'postgres') return;
  describe('an outage of the server', () => {
    let made: TestDatabaseConfig;
    let proxy: TcpProxy;
    let database: Database;

    before(async () => {
      made = await engine.create({ empty: true });
    });
    after(() => made.remove());
    beforeEach(async () => {
      const url = made.config.databaseUrl ?? '';
      proxy = new TcpProxy(url);
      await proxy.start();
      database = await openDatabase({ databaseUrl: proxy.through(url), dataDir: null });
      await database.check();
    });

    async function close(): Promise<void> {
      await proxy.stop().catch(() => undefined);
      await database.close();
    }

    test('DB-01 a server that is down gives a clear error at once, and is used again when it is back', async () => {
      await proxy.stop();
      const refused = [
        () => database.sql('one', 'select 1 as one'),
        () => database.prisma.$queryRaw`select 1`,
        () => database.transaction((tx) => tx.$queryRaw`select 1`),
        () => database.check(),
      ];
      for (const run of refused) assert.ok((await seconds(() => assert.rejects(run(), isUnavailable))) < 2);
      await proxy.start();
      assert.deepEqual(await database.sql('one', 'select 1 as one'), [{ one: 1 }]);
      await close();
    });

    test('DB-01 a listener hears again after the server was away, and is told of the gap', async () => {
      const notified = Promise.withResolvers<void>();
      const gap = Promise.withResolvers<void>();
      const listening = await database.listen(
        'outage',
        () => notified.resolve(),
        () => gap.resolve(),
      );
      await proxy.stop();
      await proxy.start();
      await gap.promise;
      await database.sql('notify', `select pg_notify('outage', '')`);
      await notified.promise;
      await listening.stop();
      await close();
    });

    test('DB-02 a server that goes silent fails requests within five seconds, new and under way', async () => {
      proxy.swallow(true);
      const all = [
        database.sql('one', 'select 1 as one'),
        database.sql('two', 'select 2 as two'),
        database.prisma.$queryRaw`select 3`,
        database.transaction((tx) => tx.$queryRaw`select 4`),
      ];
      const took = await seconds(() => Promise.all(all.map((each) => assert.rejects(each, isUnavailable))));
      assert.ok(took < 5, `${took.toFixed(1)} s`);
      assert.ok((await seconds(() => assert.rejects(database.check(), isUnavailable))) < 2.5);
      proxy.swallow(false);
      await proxy.stop();
      await proxy.start();
      assert.deepEqual(await database.sql('one', 'select 1 as one'), [{ one: 1 }]);
      await close();
    });

    test('a slow statement on a server that is well is left alone', async () => {
      assert.deepEqual(await database.sql('slow', 'select 1 as one from pg_sleep(4)'), [{ one: 1 }]);
      await close();
    });
  });
});
