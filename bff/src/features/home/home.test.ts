import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { DEMO_PEOPLE } from '../../../demo/people.ts';
import { eachEngine } from '../../database/testing.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { HomeCache } from './home-cache.ts';
import { Home } from './schema.ts';

const PATIENT_ID = DEMO_PEOPLE.find(({ username }) => username === 'dana')?.grants.find(({ relationship }) => relationship === 'self')?.patientId ?? '';

eachEngine((engine) => {
  describe('the home page', () => {
    const portal = usePortal(engine);
    let dana: Visitor;
    before(async () => {
      dana = await portal().signIn('dana');
    });

    const read = async (visitor = dana) => Home.parse(await (await visitor.get(`/api/patients/${PATIENT_ID}/home`)).json());
    /** Tables whose changes advance the revision. */
    const sources = async () => {
      const rows = await portal().portal.db.sql<{ name: string }>(
        'revision_sources',
        `select distinct tgrelid::regclass::text as name from pg_trigger where tgfoid = 'advance_patient_revision'::regproc order by 1`,
      );
      return rows.map(({ name }) => name).toSorted();
    };
    const kinds = (home: Home) => home.attention.map(({ kind }) => kind);

    test('holds a part for each feature, and what needs attention by rank', async () => {
      const home = await read();
      assert.deepEqual(Object.keys(home.cards).toSorted(), ['account', 'appointments', 'billing', 'messages', 'records']);
      const ranks = home.attention.map(({ rank }) => rank);
      assert.ok(ranks.length >= 3);
      assert.deepEqual(
        ranks,
        ranks.toSorted((a, b) => b - a),
      );
    });

    test('shows a change made through the API at once', async () => {
      assert.ok(kinds(await read()).includes('messages.unread'));
      const { threads } = (await (await dana.get(`/api/patients/${PATIENT_ID}/messages/threads`)).json()) as { threads: { id: string; unreadCount: number }[] };
      for (const { id, unreadCount } of threads) {
        if (unreadCount > 0)
          assert.equal(
            (await dana.send('PUT', `/api/patients/${PATIENT_ID}/messages/threads/${id}/read`, { readAt: portal().portal.now().toISOString() })).ok,
            true,
          );
      }
      assert.ok(!kinds(await read()).includes('messages.unread'));
    });

    test('shows a change made by another process, of each table it reads', async () => {
      const { db } = portal().portal;
      const revision = async () => (await db.prisma.patientRevision.findUniqueOrThrow({ where: { patientId: PATIENT_ID } })).revision;
      const { prisma } = db;
      const changes = {
        patient: () => prisma.patient.update({ where: { id: PATIENT_ID }, data: { preferredName: 'D' } }),
        appointment: () => prisma.appointment.updateMany({ where: { patientId: PATIENT_ID, status: 'booked' }, data: { title: 'Moved' } }),
        observation: () => prisma.observation.updateMany({ where: { patientId: PATIENT_ID }, data: { interpretation: 'N' } }),
        diagnostic_report: () => prisma.diagnosticReport.updateMany({ where: { patientId: PATIENT_ID }, data: { status: 'final' } }),
        diagnostic_report_result: () => prisma.diagnosticReportResult.deleteMany({ where: { report: { patientId: PATIENT_ID } } }),
        report_seen: () => prisma.reportSeen.deleteMany({ where: { report: { patientId: PATIENT_ID } } }),
        message_thread: () => prisma.messageThread.updateMany({ where: { patientId: PATIENT_ID }, data: { subject: 'Other' } }),
        message: () => prisma.message.updateMany({ where: { thread: { patientId: PATIENT_ID } }, data: { authorName: 'Someone' } }),
        thread_read: () => prisma.threadRead.updateMany({ where: { thread: { patientId: PATIENT_ID } }, data: { readAt: portal().portal.now() } }),
        statement: () => prisma.statement.updateMany({ where: { patientId: PATIENT_ID, status: 'open' }, data: { dueOn: new Date('2026-12-01') } }),
      };
      await prisma.reportSeen.createMany({
        data: (await prisma.diagnosticReport.findMany({ where: { patientId: PATIENT_ID }, take: 1 })).map(({ id }) => ({
          reportId: id,
          userId: dana.userId,
          seenAt: portal().portal.now(),
        })),
        skipDuplicates: true,
      });
      assert.deepEqual(Object.keys(changes).toSorted(), await sources());
      for (const [table, change] of Object.entries(changes)) {
        const earlier = await revision();
        await change();
        assert.ok((await revision()) > earlier, `${table} did not advance the revision`);
      }
      const { cards } = await read();
      assert.equal((cards['account'] as { preferredName: string }).preferredName, 'D');
    });

    test('reads no table whose changes it would not notice', async () => {
      // Names of clinics and clinicians may be seconds old.
      const slow = ['clinic', 'practitioner'];
      const all = await portal().portal.db.sql<{ name: string }>('all_tables', `select tablename as name from pg_tables where schemaname = 'public'`);
      const mentioned = new Set(
        portal().portal.features.flatMap(({ home }) => [...(home?.sql ?? '').matchAll(/\b(?:from|join)\s+"?([a-z_]+)/gi)].map(([, name]) => name)),
      );
      const read = all.map(({ name }) => name).filter((name) => mentioned.has(name));
      assert.ok(read.length > 5);
      const noticed = await sources();
      assert.deepEqual(
        read.filter((name) => !noticed.includes(name) && !slow.includes(name)),
        [],
      );
    });

    test('does not advance what others see', async () => {
      const { prisma } = portal().portal.db;
      const others = () => prisma.patientRevision.findMany({ where: { NOT: { patientId: PATIENT_ID } }, orderBy: { patientId: 'asc' } });
      const earlier = await others();
      await prisma.patient.update({ where: { id: PATIENT_ID }, data: { preferredName: 'Dee' } });
      assert.deepEqual(await others(), earlier);
    });
  });
});

const page = (preferredName: string): Home => ({ attention: [], cards: { account: { preferredName } } });
const at = (ms: number) => new Date(1_000_000 + ms);

test('a page is kept for one revision and for seconds', async () => {
  const cache = new HomeCache();
  let readings = 0;
  const read = async () => page(String((readings += 1)));
  const first = await cache.get('a', '1', at(0), read);
  assert.equal(await cache.get('a', '1', at(14_000), read), first);
  assert.notEqual(await cache.get('a', '2', at(14_000), read), first);
  assert.equal(readings, 2);
  await cache.get('a', '2', at(30_000), read);
  assert.equal(readings, 3);
  await cache.get('b', '2', at(30_000), read);
  assert.equal(readings, 4);
});

test('a reading that fails is forgotten', async () => {
  const cache = new HomeCache();
  await assert.rejects(
    cache.get('a', '1', at(0), () => Promise.reject(new Error('away'))),
    /away/,
  );
  assert.deepEqual(await cache.get('a', '1', at(0), async () => page('x')), page('x'));
});
