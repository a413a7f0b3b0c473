import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { openDatabase } from '../../database/database.ts';
import { eachEngine } from '../../database/testing.ts';
import { payInStorm } from '../../testing/payment-storm.ts';
import { TEST_NOW } from '../../testing/portal.ts';

eachEngine((engine) => {
  // Two processes share the database: the one that is killed, and this one, which looks at what is left.
  describe('a storm of payments', { skip: engine.name === 'pglite' && 'an embedded database has one process' }, () => {
    test('PY-08 ledger, gateway and bank say the same after repeated, unordered and lost events, and kills', { timeout: 240_000 }, async () => {
      const made = await engine.create();
      try {
        const db = await openDatabase(made.config);
        const clinicId = randomUUID();
        await db.prisma.clinic.create({ data: { id: clinicId, name: 'Lakeside', timeZone: 'America/Chicago' } });
        const { id: patientId } = await db.prisma.patient.create({
          data: { id: PATIENT_IDS.dana, patientNumber: 'NH-1', clinicId, givenName: 'Dana', familyName: 'Whitfield' },
        });
        await db.close();
        const { faults, totals, done } = await payInStorm({ database: made.config, patientId, events: 40, seed: 20261124, startsAt: TEST_NOW });
        assert.deepEqual(faults, []);
        assert.ok((totals['charges'] ?? 0) > 5 && (totals['refunds'] ?? 0) > 0 && (done['kill'] ?? 0) > 0, JSON.stringify({ totals, done }));
      } finally {
        await made.remove();
      }
    });
  });
});
