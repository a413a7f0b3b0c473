import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PgBoss } from 'pg-boss';
import pino from 'pino';
import { eachEngine, useDatabase } from '../database/testing.ts';
import { openQueue } from './queue.ts';

eachEngine((engine) => {
  const db = useDatabase(engine);

  test('the migrations make the tables that the installed version of pg-boss expects', async () => {
    const { pool } = db().driver;
    const boss = new PgBoss({
      db: { executeSql: async (text, values) => ({ rows: (await pool.query<object>(text, values)).rows }) },
      schema: 'jobs',
      backend: engine.name,
      migrate: false,
    });
    const { ok, ...drift } = await boss.detectSchemaDrift();
    assert.ok(ok, JSON.stringify(drift));
  });

  test('of a kind whose jobs ended meanwhile nothing is renewed, which is no failure', async () => {
    const queue = await openQueue({ db: db(), log: pino({ level: 'silent' }) });
    assert.equal((await queue.renew('tests.ended', [])).size, 0);
  });
});
