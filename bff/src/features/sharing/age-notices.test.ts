import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { SCOPES } from '../../access/scopes.ts';
import { racesOnBoth } from '../../database/testing.ts';
import { mailsTo } from '../../testing/browser.ts';
import { TEST_NOW, usePortal } from '../../testing/portal.ts';
import { ANNOUNCE_AGES } from './age-notices.ts';

const DAY = 24 * 60 * 60 * 1000;

racesOnBoth((engine, { race }) => {
  describe('notices of a coming birthday', () => {
    const portal = usePortal(engine);

    race('AZ-09 both sides are told 60 and 14 days before and on the day, each once, also with two processes', async () => {
      const { prisma } = portal().portal.db;
      // Theo is 18 in 61 days; Luis stands for his own account.
      const birthday = new Date('2009-01-24');
      await prisma.patient.update({ where: { id: PATIENT_IDS.theo }, data: { birthDate: birthday } });
      await prisma.patient.update({ where: { id: PATIENT_IDS.june }, data: { birthDate: new Date('2020-01-01') } });
      const luis = await portal().signIn('luis');
      await prisma.accessGrant.create({
        data: { userId: luis.userId, patientId: PATIENT_IDS.theo, relationship: 'self', scopes: [...SCOPES], startsAt: TEST_NOW },
      });
      await prisma.accessGrant.updateMany({ where: { relationship: 'parent' }, data: { createdAt: TEST_NOW } });
      const notices = () => prisma.accessNotice.count();
      const run = async () => {
        const before = await notices();
        await Promise.all([portal().runDueJobs(ANNOUNCE_AGES), portal().runDueJobs(ANNOUNCE_AGES)]);
        await portal().runDueJobs(ANNOUNCE_AGES);
        return (await notices()) - before;
      };
      assert.equal(await run(), 0);
      portal().advance(DAY);
      assert.equal(await run(), 1);
      portal().advance(45 * DAY);
      assert.equal(await run(), 0);
      portal().advance(DAY);
      assert.equal(await run(), 1);
      portal().advance(14 * DAY);
      assert.equal(await run(), 1);
      portal().advance(DAY);
      assert.equal(await run(), 0);
      assert.deepEqual(await mailsTo(portal(), PEOPLE.dana.email), [
        { kind: 'access-will-change', who: 'Theodore', days: 60 },
        { kind: 'access-will-change', who: 'Theodore', days: 14 },
        { kind: 'your-access-changed', what: 'ended', who: 'Theodore' },
      ]);
      assert.deepEqual(await mailsTo(portal(), PEOPLE.luis.email), [
        { kind: 'own-access-will-change', who: 'Dana Whitfield', days: 60 },
        { kind: 'own-access-will-change', who: 'Dana Whitfield', days: 14 },
        { kind: 'proxy-changed', what: 'ended', who: 'Dana Whitfield' },
      ]);
    });
  });
});
