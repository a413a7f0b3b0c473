import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { PEOPLE } from '../../../demo/people.ts';
import { eachEngine } from '../../database/testing.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';

const FOREIGN = PEOPLE.luis.grants[0]?.patientId ?? '';

eachEngine((engine) => {
  describe('access to personal details', () => {
    const portal = usePortal(engine);
    let dana: Visitor;
    before(async () => {
      dana = await portal().signIn(PEOPLE.dana.username);
    });

    test('AZ-02 AZ-03 details of somebody else are neither shown nor changed', async () => {
      const { prisma } = portal().portal.db;
      const find = () => prisma.patient.findUniqueOrThrow({ where: { id: FOREIGN } });
      const had = await find();
      assert.equal((await dana.get(`/api/patients/${FOREIGN}/account/profile`)).status, 404);
      assert.equal((await dana.send('PATCH', `/api/patients/${FOREIGN}/account/contact`, { version: had.version, homePhone: '507-555-0183' })).status, 404);
      assert.deepEqual(await find(), had);
    });
  });
});
