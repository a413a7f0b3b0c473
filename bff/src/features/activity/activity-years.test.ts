import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { TALLY_AUDIT_MONTHS } from '../../audit/tally.ts';
import { eachEngine } from '../../database/testing.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { Activity, SORTS } from './schema.ts';
import type { ActivityQuery } from './schema.ts';

const { walter: WALTER } = PATIENT_IDS;
const PLACES = ['records/conditions', 'billing/statements', 'appointments/visits', 'home', 'messages/threads/7/replies'];
/** What narrows the list down. The days cut months in two, and one ends with a month. */
const FILTERS: readonly ActivityQuery[] = [
  {},
  { who: 'notable' },
  { who: 'staff', name: 'lindq' },
  { name: 'nobody' },
  { kind: 'billing' },
  { from: '2027-01-10', until: '2027-02-05' },
  { until: '2027-01-31', who: 'me' },
  { from: '2027-03-01' },
];

eachEngine((engine) => {
  describe('activity of years', () => {
    const portal = usePortal(engine);
    let walter: Visitor;
    before(async () => {
      walter = await portal().signIn('walter');
      const grace = await portal().signIn('grace');
      // Two months with many entries and one with few, in the order of their time.
      const entries = [...Array.from({ length: 700 }, (_, i) => i / 699), 1.01, 1.02].map((part, i) => ({
        at: new Date(Date.UTC(2027, 0, 1) + Math.floor(part * 59.9 * 86_400_000)),
        action: i % 5 === 4 ? ('write' as const) : ('read' as const),
        outcome: i % 60 === 0 ? ('denied' as const) : ('success' as const),
        userId: i % 40 === 3 ? null : i % 7 === 0 ? grace.userId : walter.userId,
        patientId: WALTER,
        relationship: i % 7 === 0 ? 'staff' : 'self',
        method: i % 5 === 4 ? 'POST' : 'GET',
        route: `/api/patients/${WALTER}/${PLACES[i % 5]}`,
      }));
      await Promise.all(entries.map((entry) => portal().portal.audit.append(entry)));
    });
    const read = async (query: ActivityQuery) => Activity.parse(await (await walter.send('POST', `/api/patients/${WALTER}/activity/search`, query)).json());
    /** What each question is answered with: how many there are, the first page and the one after it. */
    async function answers(): Promise<Record<string, unknown>> {
      const found: Record<string, unknown> = {};
      for (const filter of FILTERS) {
        for (const sort of SORTS) {
          for (const direction of ['ascending', 'descending'] as const) {
            // Asking is written down as well, before that day.
            const query: ActivityQuery = { from: '2026-12-15', ...filter, sort, direction, limit: 30 };
            const first = await read(query);
            const second = first.next === null ? null : await read({ ...query, after: first.next });
            found[JSON.stringify(query)] = [first.count, second?.count, ...[first, second].map((page) => page?.items.map(({ id }) => id))];
          }
        }
      }
      return found;
    }

    test('LD-03 from counts of months that are over, every question is answered as from the entries themselves', async () => {
      const { prisma } = portal().portal.db;
      const from = await answers();
      assert.equal(await prisma.auditTally.count(), 0);
      // The newest month is never counted.
      await portal().portal.audit.append({ at: new Date('2027-05-01T00:00:00Z'), action: 'read', outcome: 'success' });
      await portal().runDueJobs(TALLY_AUDIT_MONTHS);
      const tallied = await prisma.auditTally.groupBy({ by: ['month'], orderBy: { month: 'asc' }, _sum: { count: true } });
      assert.deepEqual(
        tallied.map(({ month }) => month.toISOString().slice(0, 7)),
        ['2027-01', '2027-02'],
      );
      assert.equal(await prisma.auditMonth.count({ where: { tallied: false } }), 1);
      assert.deepEqual(await answers(), from);
    });

    test('LD-03 counts that were taken away are done without', async () => {
      const count = async () => (await read({ from: '2026-12-15', until: '2027-02-28', who: 'me', kind: 'billing' })).count;
      const before = await count();
      assert.ok(before > 50);
      await portal().portal.db.prisma.auditTally.deleteMany();
      assert.equal(await count(), before);
    });
  });
});
