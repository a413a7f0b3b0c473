import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { PEOPLE } from '../../../demo/people.ts';
import { eachEngine } from '../../database/testing.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';

const OWN = PEOPLE.dana.grants[0]?.patientId ?? '';
const FOREIGN = PEOPLE.luis.grants[0]?.patientId ?? '';
const NOBODY = '7c9d2b10-4e3f-4a8b-b6c5-0d1e2f3a4b5c';
const base = `/api/patients/${OWN}/billing`;

eachEngine((engine) => {
  describe('access to billing', () => {
    const portal = usePortal(engine);
    let dana: Visitor;
    let theirs: string;
    before(async () => {
      dana = await portal().signIn(PEOPLE.dana.username);
      const { id } = await portal().portal.db.prisma.statement.findFirstOrThrow({ where: { patientId: { not: OWN } } });
      theirs = id;
    });

    test('AZ-02 AZ-03 a bill of somebody else reads as one that does not exist', async () => {
      const statuses = await Promise.all([theirs, NOBODY, 'not-an-id'].map(async (id) => (await dana.get(`${base}/statements/${id}`)).status));
      assert.deepEqual(statuses, [404, 404, 404]);
    });

    test('AZ-03 nobody sets the preferences of somebody else', async () => {
      const { prisma } = portal().portal.db;
      const read = () => prisma.patient.findUniqueOrThrow({ where: { id: FOREIGN } });
      const had = await read();
      assert.equal((await dana.send('PUT', `/api/patients/${FOREIGN}/billing/preferences`, { paperless: !had.paperlessBilling })).status, 404);
      assert.equal((await read()).paperlessBilling, had.paperlessBilling);
    });
  });
});
