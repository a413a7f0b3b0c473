import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import { PLANNING } from './driver.ts';
import { DatabaseQueryError, isConflict } from './errors.ts';
import { eachEngine, useDatabase } from './testing.ts';
import { TransactionMisuseError } from './transaction-guard.ts';

const SECRET = 'Ana Whitfield, born 1974';

eachEngine((engine) => {
  describe('database', () => {
    const database = useDatabase(engine, { empty: true });

    test('hand-written SQL gives rows, prepared once and used again', async () => {
      const db = database();
      for (const value of [1, 2, 3]) {
        assert.deepEqual(await db.sql('add_one', 'select $1::int + 1 as sum', [value]), [{ sum: value + 1 }]);
      }
      assert.deepEqual(await db.prisma.$queryRaw`select 1 as one`, [{ one: 1 }]);
    });

    test('a statement is not planned anew each time, nor compiled', async () => {
      for (const [name, value] of Object.entries(PLANNING)) assert.deepEqual(await database().sql(`show_${name}`, `show ${name}`), [{ [name]: value }]);
    });

    test('a transaction that throws keeps nothing', async () => {
      const db = database();
      await db.sql('rollback_table', 'create table rolled_back (id int)');
      await assert.rejects(
        db.transaction(async (tx) => {
          await tx.$executeRaw`insert into rolled_back values (1)`;
          throw new Error('changed my mind');
        }),
        { message: 'changed my mind' },
      );
      assert.deepEqual(await db.sql('rollback_count', 'select count(*)::int as n from rolled_back'), [{ n: 0 }]);
    });

    test('DB-04 twenty transactions of 200 ms at once all succeed', async () => {
      const db = database();
      await db.sql('slow_table', 'create table slow (id uuid primary key)');
      const work = Array.from({ length: 20 }, () =>
        db.transaction(async (tx) => {
          await tx.$executeRaw`insert into slow values (${randomUUID()}::uuid)`;
          await tx.$executeRaw`select pg_sleep(0.2)`;
        }),
      );
      await Promise.all(work);
      assert.deepEqual(await db.sql('slow_count', 'select count(*)::int as n from slow'), [{ n: 20 }]);
    });

    test('DB-05 the root client inside a transaction fails at once, not after a timeout', async () => {
      const db = database();
      const misuses = [
        () => db.prisma.$queryRaw`select 1`,
        () => db.sql('misuse', 'select 1'),
        () => db.transaction(async () => 1),
        () => db.prisma.user.count(),
      ];
      for (const misuse of misuses) {
        const began = performance.now();
        await assert.rejects(
          db.transaction(async (tx) => [await tx.$queryRaw`select 1`, await misuse()]),
          TransactionMisuseError,
        );
        assert.ok(performance.now() - began < 1_000);
      }
      assert.deepEqual(await db.sql('after_misuse', 'select 1 as one'), [{ one: 1 }]);
    });

    test('DB-05 requests beside a transaction may use the root client', async () => {
      const db = database();
      const results = await Promise.all([
        ...Array.from({ length: 5 }, (_, n) => db.transaction((tx) => tx.$queryRaw<{ n: number }[]>`select ${n}::int as n`)),
        ...Array.from({ length: 5 }, (_, n) => db.sql<{ n: number }>('beside', 'select $1::int as n', [n])),
      ]);
      assert.deepEqual(
        results.map(([row]) => row?.n),
        [0, 1, 2, 3, 4, 0, 1, 2, 3, 4],
      );
    });

    test('errors name the code and the constraint and never the values', async () => {
      const db = database();
      await db.sql('people', 'create table people (name text constraint people_name_key unique, age int)');
      await db.sql('person', 'insert into people values ($1, 50)', [SECRET]);
      const refused = [
        () => db.sql('person', 'insert into people values ($1, 50)', [SECRET]),
        () => db.sql('bad_uuid', 'select $1::uuid', [SECRET]),
        () => db.prisma.$executeRaw`insert into people values (${SECRET}, 50)`,
        () => db.prisma.user.create({ data: { name: SECRET } as never }),
        () => db.prisma.user.findMany({ where: { name: undefined as never } }),
      ];
      for (const run of refused) {
        await assert.rejects(run, (error: Error) => {
          assert.ok(error instanceof DatabaseQueryError, String(error));
          assert.doesNotMatch(`${error.message} ${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`, /Whitfield/);
          return true;
        });
      }
      const twice = await db.sql('person', 'insert into people values ($1, 50)', [SECRET]).catch((error: unknown) => error);
      assert.ok(isConflict(twice, 'people_name_key'));
      assert.ok(!isConflict(twice, 'another_key'));
    });

    test('a notification is heard when its transaction commits, and only then', async () => {
      const db = database();
      const heard: string[] = [];
      const first = Promise.withResolvers<void>();
      const listening = await db.listen('test_channel', (payload) => {
        heard.push(payload);
        first.resolve();
      });
      await db
        .transaction(async (tx) => {
          await tx.$executeRaw`select pg_notify('test_channel', 'undone')`;
          throw new Error('undo');
        })
        .catch(() => undefined);
      await db.transaction(async (tx) => tx.$executeRaw`select pg_notify('test_channel', 'done')`);
      await first.promise;
      assert.deepEqual(heard, ['done']);
      await listening.stop();
      await db.sql('notify_again', `select pg_notify('test_channel', 'late')`);
      await db.sql('one_more', 'select 1');
      assert.deepEqual(heard, ['done']);
    });

    test('readiness answers', async () => {
      await database().check();
    });
  });
});
