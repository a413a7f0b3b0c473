import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { eachEngine } from '../../database/testing.ts';
import { TEST_NOW, usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { addDays, dayIn, momentAt } from '../../time/calendar.ts';
import { ClinicDay } from './schema.ts';

const { id: CLINIC, timeZone } = CLINICS.lakeside;
const TODAY = dayIn(timeZone, TEST_NOW);

eachEngine((engine) => {
  describe('the day of a clinic', () => {
    const portal = usePortal(engine);
    let scheduler: Visitor;
    before(async () => {
      scheduler = await portal().signIn(PEOPLE.nowak.username);
      await portal().portal.db.prisma.appointment.deleteMany({ where: { clinicId: CLINIC } });
      for (const [day, time] of [
        [TODAY, '23:45'],
        [TODAY, '00:00'],
        [addDays(TODAY, 1), '00:00'],
        [addDays(TODAY, -1), '23:45'],
      ] as const)
        await visitAt(momentAt(timeZone, day, time), `${day} ${time}`);
    });
    async function visitAt(startsAt: Date, title: string): Promise<void> {
      const visit = { patientId: PATIENT_IDS.dana, clinicId: CLINIC, title, status: 'booked' as const };
      await portal().portal.db.prisma.appointment.create({ data: { ...visit, startsAt, endsAt: new Date(startsAt.getTime() + 15 * 60_000) } });
    }
    const read = async (who: Visitor, query = '') => ClinicDay.parse(await (await who.get(`/api/clinics/${CLINIC}/appointments/day${query}`)).json());

    test('is today by the clinic’s own calendar, in order, each visit with three identifiers of its patient', async () => {
      const { items, count, day, today } = await read(scheduler);
      assert.deepEqual([count, day, today], [2, TODAY, TODAY]);
      assert.deepEqual(
        items.map(({ title }) => title),
        [`${TODAY} 00:00`, `${TODAY} 23:45`],
      );
      assert.equal(items[0]?.patient.displayName, 'Dana Whitfield');
      assert.match(items[0]?.patient.patientNumber ?? '', /^NH-/);
    });

    test('is another one on request', async () => {
      const tomorrow = addDays(TODAY, 1);
      const { items, day, today } = await read(scheduler, `?day=${tomorrow}`);
      assert.deepEqual([items.map(({ title }) => title), day, today], [[`${tomorrow} 00:00`], tomorrow, TODAY]);
    });

    test('refuses what is no day', async () => {
      for (const day of ['2026-02-30', 'today', '0001-01-01', '9999-12-31'])
        assert.equal((await scheduler.get(`/api/clinics/${CLINIC}/appointments/day?day=${day}`)).status, 422, day);
    });

    test('AZ-14 has nothing of a patient whom a court keeps away from this person', async () => {
      const { prisma } = portal().portal.db;
      const { id } = await prisma.accessGrant.create({
        data: {
          userId: scheduler.userId,
          patientId: PATIENT_IDS.dana,
          relationship: 'restricted',
          scopes: [],
          basis: 'court_order',
          basisReason: 'Order',
          startsAt: TEST_NOW,
        },
      });
      const { items, count } = await read(scheduler);
      assert.deepEqual([items, count], [[], 0]);
      await prisma.accessGrant.delete({ where: { id } });
    });

    test('is not for who has nothing to do with visits, nor for patients', async () => {
      for (const [name, status] of [
        ['fontaine', 403],
        ['dana', 404],
      ] as const) {
        const { get } = await portal().signIn(PEOPLE[name].username);
        assert.equal((await get(`/api/clinics/${CLINIC}/appointments/day`)).status, status, name);
      }
    });
  });
});
