import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type Database, openDatabase } from './database.ts';
import { migrate, MigrationFailedError, MigrationHistoryError } from './migrate.ts';
import { eachEngine, type TestDatabaseConfig } from './testing.ts';

const FIRST = `create table visit (id int primary key);
create function shout() returns trigger language plpgsql as $$ begin raise notice 'one; two'; return new; end $$;`;
const SECOND = `insert into visit values (1); alter table visit add column title text;`;

let folder: string;

async function write(name: string, sql: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, 'migration.sql'), sql);
}

async function tables(database: Database): Promise<string[]> {
  const rows = await database.sql<{ name: string }>('tables', `select tablename as name from pg_tables where schemaname = 'public' order by 1`);
  return rows.map((row) => row.name);
}

eachEngine((engine) => {
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'portal-migrations-'));
  });
  after(() => rm(folder, { recursive: true }));

  describe('migrations', () => {
    let made: TestDatabaseConfig;
    let database: Database;

    before(async () => {
      made = await engine.create({ empty: true });
      database = await openDatabase(made.config);
    });
    after(async () => {
      await database.close();
      await made.remove();
    });
    beforeEach(async () => {
      for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true });
      await write('20260101000000_first', FIRST);
      await database.sql('fresh_drop', 'drop schema public cascade');
      await database.sql('fresh_make', 'create schema public');
    });

    test('what is missing is applied in order, once', async () => {
      await write('20260102000000_second', SECOND);
      assert.deepEqual(await migrate(database, { folder }), ['20260101000000_first', '20260102000000_second']);
      assert.deepEqual(await migrate(database, { folder }), []);
      assert.deepEqual(await database.sql('rows', 'select id, title from visit'), [{ id: 1, title: null }]);
    });

    test('a migration that fails changes nothing and can be corrected', async () => {
      await write('20260102000000_second', `${SECOND} insert into visit values (1);`);
      await assert.rejects(migrate(database, { folder }), (error: Error) => {
        assert.ok(error instanceof MigrationFailedError);
        assert.match(error.message, /20260102000000_second failed and was rolled back: 23505 visit visit_pkey/);
        return true;
      });
      await write('20260102000000_second', SECOND);
      assert.deepEqual(await migrate(database, { folder }), ['20260102000000_second']);
    });

    test('UG-05 an applied migration that was edited is refused', async () => {
      await migrate(database, { folder });
      await write('20260101000000_first', `${FIRST} -- a harmless remark`);
      await write('20260102000000_second', SECOND);
      await assert.rejects(migrate(database, { folder }), (error: Error) => {
        assert.ok(error instanceof MigrationHistoryError);
        assert.match(error.message, /^Migration 20260101000000_first was edited after it had been applied/);
        return true;
      });
      assert.deepEqual(await database.sql('kept_rows', 'select * from visit'), []);
    });

    test('UG-06 a database of a newer version is refused and left alone', async () => {
      await write('20260102000000_second', SECOND);
      await migrate(database, { folder });
      await rm(join(folder, '20260102000000_second'), { recursive: true });
      await assert.rejects(migrate(database, { folder }), (error: Error) => {
        assert.ok(error instanceof MigrationHistoryError);
        assert.match(error.message, /changed by a newer version of the portal \(migration 20260102000000_second is unknown here\)/);
        return true;
      });
      assert.deepEqual(await tables(database), ['_prisma_migrations', 'visit']);
    });

    test('a migration older than those applied is refused', async () => {
      await migrate(database, { folder });
      await write('20250101000000_late', 'create table late (id int)');
      await assert.rejects(migrate(database, { folder }), MigrationHistoryError);
    });

    if (engine.name === 'postgres') {
      test('UG-03 of several processes that start at once, one migrates and all go on', async () => {
        await write('20260102000000_second', `${SECOND} select pg_sleep(0.3);`);
        const others = await Promise.all(Array.from({ length: 3 }, () => openDatabase(made.config)));
        const applied = await Promise.all([database, ...others].map((each) => migrate(each, { folder })));
        assert.deepEqual(applied.map((names) => names.length).sort(), [0, 0, 0, 2]);
        await Promise.all(others.map((each) => each.close()));
      });

      test('UG-03 a migrator that is killed frees the lock and leaves no half migration', async () => {
        await write('20260102000000_second', `${SECOND} select pg_sleep(60);`);
        const child = spawn(process.execPath, [fileURLToPath(new URL('./testing/migrate-child.ts', import.meta.url)), made.config.databaseUrl ?? '', folder], {
          stdio: 'ignore',
        });
        const gone = new Promise((resolve) => child.once('exit', resolve));
        await sleepingMigrator(database);
        child.kill('SIGKILL');
        await gone;
        // The server would notice a closed connection only at the end of the statement.
        await database.sql(
          'cancel',
          `select pg_terminate_backend(pid) from pg_stat_activity where query like '%pg_sleep(60)%' and pid <> pg_backend_pid() and datname = current_database()`,
        );
        await write('20260102000000_second', SECOND);
        assert.deepEqual(await migrate(database, { folder }), ['20260102000000_second']);
      });
    }
  });
});

/** Resolves once the child is in the middle of its migration. */
async function sleepingMigrator(database: Database): Promise<void> {
  const giveUpAt = Date.now() + 10_000;
  for (;;) {
    const rows = await database.sql(
      'sleeping',
      `select 1 from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database() and pid <> pg_backend_pid()`,
    );
    if (rows.length > 0) return;
    assert.ok(Date.now() < giveUpAt, 'the child did not start to migrate');
  }
}
