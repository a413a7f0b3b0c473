/** Nobody buries their traces in refusals. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, test } from 'node:test';
import { PATIENT_IDS } from '../../demo/ids.ts';
import { eachEngine } from '../database/testing.ts';
import { usePortal } from '../testing/portal.ts';
import type { Visitor } from '../testing/portal.ts';
import { RefusalCounts } from './refusals.ts';

const HOUR = 3_600_000;

eachEngine((engine) => {
  describe('many refusals', () => {
    const portal = usePortal(engine);
    const { walter: WALTER } = PATIENT_IDS;
    let luis: Visitor;
    before(async () => {
      luis = await portal().signIn('luis');
    });
    const rows = (patientId: string) =>
      portal().portal.db.prisma.auditEvent.findMany({
        where: { userId: luis.userId, patientId, outcome: 'denied' },
        orderBy: { seq: 'asc' },
        select: { reason: true, route: true },
      });

    test('LD-03 the same refusal again is counted in a few entries, whatever ids stand in the address; another one is there at once', async () => {
      for (let n = 0; n < 12; n += 1) {
        const { status } = await luis.get(`/api/patients/${WALTER}/messages/threads/${randomUUID()}`);
        assert.equal(status, 404, 'the answer stays the same');
      }
      assert.equal((await luis.get(`/api/patients/${WALTER}/records/conditions`)).status, 404);
      const seen = await rows(WALTER);
      assert.deepEqual(
        seen.map(({ reason }) => reason),
        [null, 'refused 10 times within the hour', null],
      );
      assert.equal(seen[2]?.route, `/api/patients/${WALTER}/records/conditions`);
      portal().advance(HOUR);
      luis = await portal().signIn('luis');
      await luis.get(`/api/patients/${WALTER}/records/conditions`);
      assert.equal((await rows(WALTER)).length, 4, 'an hour later it is new');
    });
  });
});

test('LD-03 ten thousand refusals for patients that nobody has are a bounded number of entries, and another person’s count by themselves', () => {
  const counts = new RefusalCounts();
  const now = new Date('2026-11-30T12:00:00Z');
  const refuse = (userId: string, subjectId: string) =>
    counts.count({ userId, subjectId, method: 'GET', path: `/api/patients/${subjectId}/home`, status: 404 }, now);
  const written = Array.from({ length: 10_000 }, () => refuse('ana', randomUUID())).filter((count) => count !== null);
  assert.ok(written.length <= 1_010, String(written.length));
  assert.equal(refuse('ben', randomUUID()), 1);
});
