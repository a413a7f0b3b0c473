import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { PATIENT_IDS } from '../../demo/ids.ts';
import { PEOPLE } from '../../demo/people.ts';
import { openDatabase } from '../database/database.ts';
import { DatabaseQueryError } from '../database/errors.ts';
import { migrate } from '../database/migrate.ts';
import { MIGRATIONS_FOLDER } from '../database/migration-files.ts';
import { eachEngine } from '../database/testing.ts';
import { Activity } from '../features/activity/schema.ts';
import { usePortal } from '../testing/portal.ts';
import { createAuditLog } from './audit-log.ts';
import { FORGET_AUDIT_MONTHS } from './retention.ts';
import { anchorAuditLog, verifyAuditLog } from './verify.ts';

const BY_MONTH = '20261201020000_audit_by_month';
const PATIENT = PATIENT_IDS.dana;

eachEngine((engine) => {
  describe('the months of the audit log', () => {
    const portal = usePortal(engine, { AUDIT_KEPT_MONTHS: '12' });
    const db = () => portal().portal.db;
    const verify = () => verifyAuditLog(db(), [], portal().portal.config.secret);
    const months = async () => (await db().prisma.auditMonth.findMany({ orderBy: { month: 'asc' } })).map(({ month }) => month.toISOString().slice(0, 7));
    /** Entries that others wrote in years before would be there already: they are written in the order of their time. */
    const append = (at: string) =>
      portal().portal.audit.append({ at: new Date(at), action: 'read', outcome: 'success', patientId: PATIENT, userId: null, route: '/api/patients/x/home' });

    test('LD-09 entries are kept by their month, which never goes back, and the chain goes on through all of them', async () => {
      const before = await months();
      await append('2027-01-31T23:59:59Z');
      await append('2027-02-01T00:00:00Z');
      // A machine whose clock is behind writes after it.
      await append('2027-01-15T00:00:00Z');
      assert.deepEqual(await months(), [...before, '2027-01', '2027-02']);
      const written = await db().prisma.auditEvent.findMany({ orderBy: [{ month: 'desc' }, { seq: 'desc' }], take: 3 });
      assert.deepEqual(
        written.map(({ month, at }) => [month.toISOString().slice(0, 7), at.toISOString().slice(0, 7)]),
        [
          ['2027-02', '2027-01'],
          ['2027-02', '2027-02'],
          ['2027-01', '2027-01'],
        ],
      );
      assert.ok((await verify()).ok);
    });

    test('LD-09 an entry that was put into another month is found', async () => {
      await db().prisma.$executeRawUnsafe('alter table audit_event disable trigger user');
      const { seq } = await db().prisma.auditEvent.findFirstOrThrow({ orderBy: [{ month: 'desc' }, { seq: 'desc' }] });
      await db().prisma.$executeRaw`update audit_event set month = '2027-01-01' where seq = ${seq}`;
      assert.equal((await verify()).ok, false);
      await db().prisma.$executeRaw`update audit_event set month = '2027-02-01' where seq = ${seq}`;
      await db().prisma.$executeRawUnsafe('alter table audit_event enable trigger user');
      assert.ok((await verify()).ok);
    });

    test('LD-09 a month cannot be emptied by itself either', async () => {
      for (const statement of ['delete from audit_event_2027_01', 'truncate audit_event_2027_01', `update audit_event_2027_01 set outcome = 'denied'`]) {
        await assert.rejects(
          db().prisma.$executeRawUnsafe(statement),
          (error: unknown) => error instanceof DatabaseQueryError && error.code === '42501',
          statement,
        );
      }
    });

    test('LD-09 what a patient sees goes through all months, and from a day on', async () => {
      const dana = await portal().signIn(PEOPLE.dana.username);
      const read = async (query: object) =>
        Activity.parse(await (await dana.send('POST', `/api/patients/${PATIENT}/activity/search`, { limit: 100, who: 'app', ...query })).json());
      const entries = (await read({})).items.map(({ at }) => at.slice(0, 10));
      assert.deepEqual(entries, ['2027-01-15', '2027-02-01', '2027-01-31']);
      const pages: string[] = [];
      let after: string | null = null;
      do {
        const page: Activity = await read({ limit: 1, ...(after === null ? {} : { after }) });
        pages.push(...page.items.map(({ at }) => at.slice(0, 10)));
        after = page.next;
      } while (after !== null);
      assert.deepEqual(pages, entries);
      assert.deepEqual((await read({ from: '2027-01-31' })).count, 2);
    });

    test('LD-09 months are removed when their time is over, the log says so, and verification goes on from there', async () => {
      const oldest = (await months())[0];
      await portal().runDueJobs(FORGET_AUDIT_MONTHS);
      assert.deepEqual((await months())[0], oldest, 'nothing is removed before its time');
      const anchor = await anchorAuditLog(db(), portal().portal.config.secret, portal().portal.now());
      assert.ok(anchor);

      // Thirteen months after January 2027 it was kept for twelve; February has one more to go.
      portal().advance(Date.parse('2028-02-10T00:00:00Z') - portal().portal.now().getTime());
      await portal().runDueJobs(FORGET_AUDIT_MONTHS);
      assert.equal((await months())[0], '2027-02');
      const [said] = await db().prisma.auditEvent.findMany({ where: { action: 'retention' }, orderBy: { seq: 'desc' }, take: 1 });
      assert.match(said?.reason ?? '', /^2027-01, up to entry \d+$/);
      const verdict = await verifyAuditLog(db(), [anchor], portal().portal.config.secret);
      assert.ok(verdict.ok && verdict.vouched);
      const { seq } = await db().prisma.auditEvent.findFirstOrThrow({ orderBy: { seq: 'asc' } });
      assert.ok(seq > 1n);
      assert.equal(verdict.removed, Number(seq) - 1);
      assert.equal(verdict.vouched.seq, anchor.seq);
    });

    test('LD-09 whoever cuts off the beginning themselves cannot say that its time was over', async () => {
      const [removal] = await db().prisma.auditRemoval.findMany({ orderBy: { seq: 'desc' }, take: 1 });
      assert.ok(removal);
      const first = await db().prisma.auditEvent.findFirstOrThrow({ orderBy: [{ month: 'asc' }, { seq: 'asc' }] });
      await db().prisma.$executeRawUnsafe('alter table audit_event disable trigger user');
      await db().prisma.$executeRaw`delete from audit_event where seq = ${first.seq}`;
      assert.deepEqual(await verify(), { ok: false, seq: 1, problem: 'gap' });
      await db().prisma.auditRemoval.create({ data: { ...removal, seq: first.seq, hash: first.hash } });
      assert.deepEqual(await verify(), { ok: false, seq: Number(first.seq), problem: 'anchor-signature' });
    });
  });

  test('LD-09 a log from before is kept by month too, with what its entries are about and the same hashes', async () => {
    const made = await engine.create({ empty: true });
    const folder = await mkdtemp(join(tmpdir(), 'audit-migrations-'));
    const before = await openDatabase(made.config);
    try {
      for (const name of (await readdir(MIGRATIONS_FOLDER)).filter((found) => found < BY_MONTH)) {
        await cp(join(MIGRATIONS_FOLDER, name), join(folder, name), { recursive: true });
      }
      await migrate(before, { folder });
      const log = createAuditLog(before, () => 'not kept by this version');
      const route = (rest: string) => `/api/patients/${PATIENT}/${rest}`;
      await log.append({
        at: new Date('2026-09-30T12:00:00Z'),
        action: 'read',
        outcome: 'success',
        patientId: PATIENT,
        method: 'GET',
        route: route('records/results/7'),
      });
      await log.append({ at: new Date('2026-10-01T12:00:00Z'), action: 'sign-in', outcome: 'success' });
      await log.append({
        at: new Date('2026-10-02T12:00:00Z'),
        action: 'write',
        outcome: 'success',
        patientId: PATIENT,
        method: 'PUT',
        route: route('drafts/messages.reply.1'),
      });
      const { hash } = await before.prisma.$queryRaw<{ hash: Uint8Array }[]>`select hash from audit_event where seq = 3`.then(([row]) => row ?? { hash: null });
      await migrate(before);
      await createAuditLog(before, () => 'records.viewed').append({
        at: new Date('2026-12-01T00:00:00Z'),
        action: 'read',
        outcome: 'success',
        patientId: PATIENT,
      });
      const rows = await before.prisma.auditEvent.findMany({ orderBy: { seq: 'asc' } });
      assert.deepEqual(
        rows.map(({ month, what }) => [month.toISOString().slice(0, 7), what]),
        [
          ['2026-09', 'records.result-viewed'],
          ['2026-10', null],
          ['2026-10', 'messages.viewed'],
          ['2026-12', 'records.viewed'],
        ],
      );
      assert.deepEqual(rows[2]?.hash, hash);
      assert.deepEqual(await verifyAuditLog(before), { ok: true, count: 4, vouched: null });
      // What a new entry is about is under its hash.
      await before.prisma.$executeRawUnsafe('alter table audit_event disable trigger user');
      await before.prisma.$executeRaw`update audit_event set what = 'home.viewed' where seq = 4`;
      assert.deepEqual(await verifyAuditLog(before), { ok: false, seq: 4, problem: 'content' });
    } finally {
      await before.close();
      await made.remove();
      await rm(folder, { recursive: true });
    }
  });
});
