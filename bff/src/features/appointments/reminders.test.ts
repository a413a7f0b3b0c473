import assert from 'node:assert/strict';
import { before, beforeEach, describe, test } from 'node:test';
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { eachEngine } from '../../database/testing.ts';
import { SPREAD_NEWS } from '../../notifications/news.ts';
import { TEST_NOW, usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { momentAt } from '../../time/calendar.ts';
import { REMIND, remindOfVisits } from './reminders.ts';

const OWN = PATIENT_IDS.dana;

eachEngine((engine) => {
  describe('reminders of visits', () => {
    const portal = usePortal(engine);
    let dana: Visitor;
    before(async () => {
      dana = await portal().signIn('dana');
    });
    const prisma = () => portal().portal.db.prisma;
    let time = TEST_NOW;

    beforeEach(async () => {
      await prisma().visitReminder.deleteMany({});
      await prisma().news.deleteMany({ where: { topic: 'reminders' } });
      await prisma().outboundMail.deleteMany({ where: { topic: 'reminders' } });
      await prisma().appointment.deleteMany({ where: { startsAt: { gt: portal().portal.now() } } });
      await prisma().reminderChoice.deleteMany({});
    });

    /** At a clinic of its own, in this zone. */
    async function make(timeZone: string, day: string, clock: string, more: object = {}) {
      const { id: clinicId } = await prisma().clinic.create({ data: { name: 'Somewhere', timeZone } });
      const startsAt = momentAt(timeZone, day, clock);
      const times = { startsAt, endsAt: new Date(startsAt.getTime() + 1_800_000) };
      return prisma().appointment.create({ data: { patientId: OWN, clinicId, title: 'Colonoscopy', status: 'booked', ...times, ...more } });
    }

    /** The job's round at a moment; the clock only goes on. */
    async function at(moment: Date): Promise<void> {
      portal().advance(moment.getTime() - time.getTime());
      time = moment;
      await remindOfVisits.run(portal().portal, {}, { signal: new AbortController().signal, attempt: 1, progress: () => Promise.resolve() });
    }
    const given = async (id: string) =>
      (await prisma().visitReminder.findMany({ where: { appointmentId: id }, orderBy: { at: 'asc' } })).map(({ daysBefore }) => daysBefore);
    const told = async () => {
      await portal().runDueJobs(SPREAD_NEWS);
      return prisma().outboundMail.findMany({ where: { topic: 'reminders', recipientId: dana.userId } });
    };

    // Each begins where the clock of the one before stopped.
    const cases: readonly (readonly [what: string, zone: string, day: string, clock: string, days: readonly [seven: string, three: string, one: string]])[] = [
      ['when clocks go forward in between', 'America/Chicago', '2027-03-16', '08:00', ['2027-03-09', '2027-03-13', '2027-03-15']],
      ['when clocks go back in between', 'America/Chicago', '2027-11-09', '08:00', ['2027-11-02', '2027-11-06', '2027-11-08']],
      ['over the 29th of February, at a clinic ten hours behind', 'Pacific/Honolulu', '2028-03-02', '15:00', ['2028-02-24', '2028-02-28', '2028-03-01']],
      ['at a clinic 5:45 ahead', 'Asia/Kathmandu', '2028-06-10', '00:15', ['2028-06-03', '2028-06-07', '2028-06-09']],
    ];
    for (const [what, zone, day, clock, days] of cases) {
      test(`come 7, 3 and 1 days before, from nine in the morning at the clinic: ${what}`, async () => {
        const { id } = await make(zone, day, clock);
        const expected: number[] = [];
        for (const [index, before] of [7, 3, 1].entries()) {
          const on = days[index] ?? '';
          await at(new Date(momentAt(zone, on, '09:00').getTime() - 60_000));
          assert.deepEqual(await given(id), expected, 'not before nine');
          await at(momentAt(zone, on, '09:00'));
          await at(momentAt(zone, on, '21:00'));
          expected.push(before);
          assert.deepEqual(await given(id), expected, 'once');
        }
        assert.equal(await prisma().news.count({ where: { topic: 'reminders', entityId: id } }), 3);
      });
    }

    test('come once also when the visit moves within its day, and again for another day', async () => {
      const zone = 'America/Chicago';
      const { id } = await make(zone, '2029-01-17', '09:00');
      await at(momentAt(zone, '2029-01-10', '10:00'));
      const move = (day: string, clock: string) => {
        const startsAt = momentAt(zone, day, clock);
        return prisma().appointment.update({ where: { id }, data: { startsAt, endsAt: new Date(startsAt.getTime() + 1_800_000) } });
      };
      await move('2029-01-17', '15:00');
      await at(momentAt(zone, '2029-01-10', '12:00'));
      assert.deepEqual(await given(id), [7]);
      await move('2029-01-24', '15:00');
      await at(momentAt(zone, '2029-01-17', '12:00'));
      assert.deepEqual(await given(id), [7, 7]);
    });

    test('come not of visits that are off, asked for or booked today', async () => {
      const zone = 'America/Chicago';
      const off = await make(zone, '2029-02-08', '09:00', { status: 'cancelled' });
      const asked = await make(zone, '2029-02-08', '10:00', { status: 'pending' });
      const today = await make(zone, '2029-02-08', '11:00', { changedHereAt: momentAt(zone, '2029-02-01', '08:00') });
      await at(momentAt(zone, '2029-02-01', '12:00'));
      for (const { id } of [off, asked, today]) assert.deepEqual(await given(id), []);
      await at(momentAt(zone, '2029-02-05', '12:00'));
      assert.deepEqual(await given(today.id), [3]);
    });

    test('say nothing of the visit, and reach who chose that day, on the ways they chose', async () => {
      const zone = 'America/Chicago';
      await make(zone, '2029-03-08', '09:00');
      await at(momentAt(zone, '2029-03-01', '12:00'));
      const [notice] = await told();
      assert.equal(notice?.channel, 'email');
      // Years have gone by.
      dana = await portal().signIn('dana');
      assert.equal((await dana.send('PUT', '/api/visit-reminders', { daysBefore: [1] })).status, 200);
      assert.deepEqual(await (await dana.get('/api/visit-reminders')).json(), { daysBefore: [1] });
      await prisma().outboundMail.deleteMany({ where: { topic: 'reminders' } });
      await at(momentAt(zone, '2029-03-05', '12:00'));
      assert.deepEqual(await told(), [], 'not three days before');
      await at(momentAt(zone, '2029-03-07', '12:00'));
      assert.equal((await told()).length, 1);
    });

    test('wait for the end of quiet hours, and are not told of a visit that was canceled or moved meanwhile', async () => {
      const zone = 'America/Chicago';
      const { id } = await make(zone, '2029-04-12', '09:00');
      await prisma().quietHours.create({ data: { userId: dana.userId, fromMin: 8 * 60, untilMin: 13 * 60, timeZone: zone } });
      await at(momentAt(zone, '2029-04-05', '10:00'));
      const [notice] = await told();
      assert.equal(notice?.nextTryAt.toISOString(), momentAt(zone, '2029-04-05', '13:00').toISOString());
      await prisma().outboundMail.deleteMany({ where: { topic: 'reminders' } });
      await prisma().appointment.update({ where: { id }, data: { status: 'cancelled' } });
      await prisma().news.updateMany({ where: { entityId: id }, data: { spreadAt: null } });
      assert.deepEqual(await told(), []);
    });

    test('are a job that comes by itself', () => {
      assert.ok((REMIND.every ?? 0) > 0);
      assert.throws(() => REMIND.data.parse(null));
    });

    test('nobody but the person chooses for them, and only days there are', async () => {
      dana = await portal().signIn('dana');
      assert.equal((await portal().anonymous.get('/api/visit-reminders')).status, 401);
      assert.equal((await dana.send('PUT', '/api/visit-reminders', { daysBefore: [2] })).status, 422);
      assert.deepEqual((await (await dana.send('PUT', '/api/visit-reminders', { daysBefore: [] })).json()) as object, { daysBefore: [] });
    });
  });
});
