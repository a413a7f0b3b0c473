import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { DEMO_PEOPLE } from '../../../demo/people.ts';
import { eachEngine } from '../../database/testing.ts';
import { TEST_NOW, usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { dayIn, daysBetween } from '../../time/calendar.ts';
import { AppointmentsHome } from '../appointments/schema.ts';
import { Home, HomeGlance } from './schema.ts';

const PATIENT_ID = DEMO_PEOPLE.find(({ username }) => username === 'dana')?.grants.find(({ relationship }) => relationship === 'self')?.patientId ?? '';

eachEngine((engine) => {
  describe('the home page', () => {
    const portal = usePortal(engine);
    let dana: Visitor;
    before(async () => {
      dana = await portal().signIn('dana');
    });

    const read = async (visitor = dana) => Home.parse(await (await visitor.get(`/api/patients/${PATIENT_ID}/home`)).json());
    const kinds = (home: Home) => home.changes.flatMap((change) => [change, ...change.links]).map(({ kind }) => kind);
    const glance = async (patientId = PATIENT_ID) => HomeGlance.parse(await (await dana.get(`/api/patients/${patientId}/home/glance`)).json());

    test('has a card of each feature that says what the rest of the page doesn’t, and what there is to do by rank', async () => {
      const home = await read();
      assert.deepEqual(Object.keys(home.cards).toSorted(), ['account', 'appointments', 'records']);
      const ranks = home.attention.map(({ rank }) => rank);
      assert.ok(ranks.length > 0);
      assert.deepEqual(
        ranks,
        ranks.toSorted((a, b) => b - a),
      );
    });

    test('tells new results, the nurse’s message about them and the visit they came from as one thing', async () => {
      const { changes } = await read();
      const told = changes.map(({ kind, links }) => [kind, links.map((link) => link.kind)]);
      assert.deepEqual(told, [['records.abnormal-unseen', ['records.abnormal-unseen', 'messages.unread', 'appointments.where-from']]]);
      const [first] = changes;
      const paths = [first, ...(first?.links ?? [])].map((item) => item?.path);
      assert.equal(new Set(paths).size, paths.length);
      assert.equal((await dana.get(`/api/patients/${PATIENT_ID}/appointments/visits/${paths.at(-1)?.split('/').at(-1)}`)).status, 200);
    });

    test('says each thing once: nothing there is to do is among what changed', async () => {
      const { changes, attention } = await read();
      const paths = [...attention, ...changes.flatMap((change) => [change, ...change.links])].map(({ path }) => path);
      assert.deepEqual(paths, [...new Set(paths)]);
    });

    test('begins with the next visit: in how many days, how to get ready, where and by which phone', async () => {
      const { next, upcomingCount } = AppointmentsHome.parse((await read()).cards.appointments);
      assert.ok(next?.instructions && next.clinicPhone);
      assert.match(next.address ?? '', /,/);
      assert.equal(next.inDays, daysBetween(dayIn(next.timeZone, TEST_NOW), dayIn(next.timeZone, new Date(next.startsAt))));
      assert.equal(upcomingCount, 2);
    });

    test('tells of two visits when they are on the same day at their clinic, and of none that only waits for a yes', async () => {
      const { next } = AppointmentsHome.parse((await read()).cards.appointments);
      const { prisma } = portal().portal.db;
      const row = await prisma.appointment.findUniqueOrThrow({ where: { id: next?.id ?? '' } });
      const hoursLater = (hours: number) => ({
        startsAt: new Date(row.startsAt.getTime() + hours * 3_600_000),
        endsAt: new Date(row.endsAt.getTime() + hours * 3_600_000),
      });
      const { id: _id, slotId: _slot, ...copied } = row;
      const added = await prisma.appointment.createManyAndReturn({
        data: [
          { ...copied, ...hoursLater(2), title: 'Blood test' },
          { ...copied, ...hoursLater(1), title: 'Asked for', status: 'pending' },
          { ...copied, ...hoursLater(24), title: 'Tomorrow' },
        ],
      });
      const home = AppointmentsHome.parse((await read()).cards.appointments);
      assert.deepEqual([home.next?.id, home.sameDay.map(({ title }) => title), home.upcomingCount], [next?.id, ['Blood test'], 4]);
      await prisma.appointment.deleteMany({ where: { id: { in: added.map(({ id }) => id) } } });
    });

    test('tells as one thing what was ordered and is to be scheduled, the first of it by its day, and nothing once it is', async () => {
      const { prisma } = portal().portal.db;
      const items = async () => (await read()).attention.filter(({ kind }) => kind === 'appointments.order-to-schedule');
      const had = await items();
      const order = (title: string, scheduleBy: string) => ({ patientId: PATIENT_ID, title, scheduleBy: new Date(scheduleBy) });
      const made = await prisma.serviceRequest.createManyAndReturn({ data: [order('MRI', '2026-12-20'), order('Echocardiogram', '2026-11-01')] });
      const [item] = await items();
      assert.deepEqual([item?.rank, item?.on, item?.values?.['title']], [85, '2026-11-01', 'Echocardiogram']);
      assert.equal(Number(item?.values?.['count']), Number(had[0]?.values?.['count'] ?? 0) + 2);
      await prisma.serviceRequest.updateMany({ where: { id: { in: made.map(({ id }) => id) } }, data: { status: 'completed' } });
      assert.deepEqual(await items(), had);
      await prisma.serviceRequest.deleteMany({ where: { id: { in: made.map(({ id }) => id) } } });
    });

    test('is the same in a line, of whoever is cared for, too', async () => {
      const home = await read();
      const { waiting, open, next } = await glance();
      assert.deepEqual([waiting, open], [home.waiting, home.attention.length]);
      assert.equal(next?.title, AppointmentsHome.parse(home.cards.appointments).next?.title);
      const june = await glance(PATIENT_IDS.june);
      assert.deepEqual([june.next?.title, june.waiting], ['Asthma check', {}]);
    });

    test('shows a change made through the API at once', async () => {
      assert.ok(kinds(await read()).includes('messages.unread'));
      const { items: threads } = (await (await dana.get(`/api/patients/${PATIENT_ID}/messages/threads`)).json()) as {
        items: { id: string; unreadCount: number }[];
      };
      for (const { id, unreadCount } of threads) {
        if (unreadCount > 0) assert.equal((await dana.send('PUT', `/api/patients/${PATIENT_ID}/messages/threads/${id}/read`, {})).ok, true);
      }
      assert.ok(!kinds(await read()).includes('messages.unread'));
    });

    test('shows a change made by another process at once', async () => {
      await portal().portal.db.prisma.patient.update({ where: { id: PATIENT_ID }, data: { preferredName: 'Dee' } });
      const { cards } = await read();
      assert.equal((cards['account'] as { preferredName: string }).preferredName, 'Dee');
    });

    test('asked for at the same moment by several people, each gets their own', async () => {
      const luis = await portal().signIn('luis');
      const [LUIS_ID = ''] = DEMO_PEOPLE.filter(({ username }) => username === 'luis').flatMap(({ grants }) => grants.map(({ patientId }) => patientId ?? ''));
      const alone = [await read(), Home.parse(await (await luis.get(`/api/patients/${LUIS_ID}/home`)).json())];
      const together = await Promise.all(
        [0, 1, 0, 1].map(async (i) => (i === 0 ? read() : Home.parse(await (await luis.get(`/api/patients/${LUIS_ID}/home`)).json()))),
      );
      assert.deepEqual(together, [...alone, ...alone]);
    });
  });
});
