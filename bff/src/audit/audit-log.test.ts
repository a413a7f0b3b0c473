import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DatabaseQueryError } from '../database/errors.ts';
import { openDatabase } from '../database/database.ts';
import type { Database } from '../database/database.ts';
import { eachEngine } from '../database/testing.ts';
import type { TestEngine } from '../database/testing.ts';
import { createAuditLog } from './audit-log.ts';
import { anchorAuditLog, verifyAuditLog } from './verify.ts';

const SECRET = 'a-secret-for-signing-anchors-only';
const AT = new Date('2026-03-08T09:30:00.123Z');

async function withLog(engine: TestEngine, count: number, run: (db: Database) => Promise<void>): Promise<void> {
  const made = await engine.create();
  const db = await openDatabase(made.config);
  try {
    const log = createAuditLog(db, () => 'tests.done');
    for (let i = 0; i < count; i += 1) await log.append({ at: AT, action: 'read', outcome: 'success', route: `/entry/${i + 1}` });
    await run(db);
  } finally {
    await db.close();
    await made.remove();
  }
}

/** What somebody with the database's files could do: the triggers off, then any change. */
async function tamper(db: Database, statement: string): Promise<void> {
  await db.prisma.$executeRawUnsafe('alter table audit_event disable trigger user');
  await db.prisma.$executeRawUnsafe(statement);
}

eachEngine((engine) => {
  describe('the audit log', () => {
    test('AD-02 refuses update, delete and truncate with 42501', () =>
      withLog(engine, 1, async (db) => {
        const statements = { update: `update audit_event set outcome = 'x'`, delete: 'delete from audit_event', truncate: 'truncate audit_event' };
        for (const [name, statement] of Object.entries(statements)) {
          await assert.rejects(db.sql(`tamper_${name}`, statement), (error: unknown) => error instanceof DatabaseQueryError && error.code === '42501');
        }
        assert.deepEqual(await verifyAuditLog(db), { ok: true, count: 1, vouched: null });
      }));

    test('AD-03 the verifier names the row that was changed', () =>
      withLog(engine, 5, async (db) => {
        await tamper(db, `update audit_event set outcome = 'denied' where seq = 3`);
        assert.deepEqual(await verifyAuditLog(db), { ok: false, seq: 3, problem: 'content' });
      }));

    test('AD-03 the verifier names the row that is missing from the middle', () =>
      withLog(engine, 5, async (db) => {
        await tamper(db, 'delete from audit_event where seq = 3');
        assert.deepEqual(await verifyAuditLog(db), { ok: false, seq: 3, problem: 'gap' });
      }));

    test('AD-03 two swapped rows break the chain', () =>
      withLog(engine, 4, async (db) => {
        await tamper(db, `update audit_event set seq = case seq when 2 then -3 else -2 end where seq in (2, 3)`);
        await tamper(db, 'update audit_event set seq = -seq where seq < 0');
        const verdict = await verifyAuditLog(db);
        assert.equal(verdict.ok, false);
      }));

    test('AD-03 an anchor catches that the end was cut off', () =>
      withLog(engine, 12, async (db) => {
        const anchor = await anchorAuditLog(db, SECRET, AT);
        assert.ok(anchor);
        await tamper(db, 'delete from audit_event where seq > 2');
        assert.deepEqual(await verifyAuditLog(db), { ok: true, count: 2, vouched: null });
        assert.deepEqual(await verifyAuditLog(db, [anchor], SECRET), { ok: false, seq: 3, problem: 'cut-off' });
      }));

    test('AD-03 an anchor catches a log that was written anew from the start', () =>
      withLog(engine, 3, async (db) => {
        const anchor = await anchorAuditLog(db, SECRET, AT);
        assert.ok(anchor);
        await tamper(db, 'delete from audit_event');
        const log = createAuditLog(db, () => 'tests.done');
        for (let i = 0; i < 4; i += 1) await log.append({ at: AT, action: 'read', outcome: 'success', route: '/forged' });
        assert.deepEqual(await verifyAuditLog(db, [anchor], SECRET), { ok: false, seq: 3, problem: 'rewritten' });
        const forged = { ...anchor, hash: '00'.repeat(32) };
        assert.deepEqual(await verifyAuditLog(db, [forged], SECRET), { ok: false, seq: 3, problem: 'anchor-signature' });
      }));

    test('AD-04 many writers at once make one chain', () =>
      withLog(engine, 0, async (db) => {
        // Logs of their own, as separate processes have.
        const logs = Array.from({ length: 4 }, () => createAuditLog(db, () => 'tests.done'));
        await Promise.all(
          Array.from({ length: 200 }, async (_, i) => logs[i % 4]?.append({ at: AT, action: 'write', outcome: 'success', route: `/parallel/${i}` })),
        );
        assert.deepEqual(await verifyAuditLog(db), { ok: true, count: 200, vouched: null });
      }));

    test('AD-05 times keep their value on the way in and out', () =>
      withLog(engine, 1, async (db) => {
        const row = await db.prisma.auditEvent.findFirstOrThrow();
        assert.equal(row.at.toISOString(), AT.toISOString());
        assert.deepEqual(await verifyAuditLog(db), { ok: true, count: 1, vouched: null });
      }));
  });
});
