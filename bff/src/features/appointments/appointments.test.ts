import assert from 'node:assert/strict';
import { before, describe } from 'node:test';
import { DEMO_PEOPLE } from '../../../demo/people.ts';
import { racesOnBoth } from '../../database/testing.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { Visit, VisitList } from './schema.ts';

const PERSON = DEMO_PEOPLE.find(({ role, grants }) => role === 'patient' && grants.length > 1);
const OWN = PERSON?.grants.find(({ relationship }) => relationship === 'self')?.patientId ?? '';
const base = `/api/patients/${OWN}/appointments/visits`;

racesOnBoth((engine, { race, test }) => {
  describe('visits', () => {
    const portal = usePortal(engine);
    let visitor: Visitor;
    before(async () => {
      visitor = await portal().signIn(PERSON?.username ?? '');
    });
    const list = async () => VisitList.parse(await (await visitor.get(base)).json());

    test('are listed upcoming first to last and past last to first, each in its clinic zone', async () => {
      const { upcoming, items: past } = await list();
      assert.ok(upcoming.length >= 2);
      assert.ok(past.length >= 2);
      const starts = (visits: { startsAt: string }[]) => visits.map(({ startsAt }) => startsAt);
      assert.deepEqual(starts(upcoming), starts(upcoming).toSorted());
      assert.deepEqual(starts(past), starts(past).toSorted().toReversed());
      for (const { timeZone } of [...upcoming, ...past]) assert.doesNotThrow(() => new Intl.DateTimeFormat('en', { timeZone }));
      assert.ok(upcoming.some(({ modality }) => modality === 'video'));
    });

    test('a booking that was kept and its encounter are listed once', async () => {
      const { items: past } = await list();
      const moments = past.filter(({ status }) => status === 'fulfilled').map(({ startsAt, practitioner }) => `${startsAt} ${practitioner}`);
      assert.deepEqual(moments, [...new Set(moments)]);
      const kept = await portal().portal.db.prisma.appointment.count({ where: { patientId: OWN, status: 'fulfilled' } });
      assert.ok(kept > 0, 'the demo world has a booking that was kept');
    });

    test('one visit says where and with whom', async () => {
      const [first] = (await list()).upcoming;
      const visit = Visit.parse(await (await visitor.get(`${base}/${first?.id}`)).json());
      assert.equal(visit.title, first?.title);
      assert.ok(visit.clinicPhone);
      assert.equal(visit.cancellable, true);
    });

    test('AZ-02 AZ-03 a visit of somebody else is neither shown nor cancelled below an own id', async () => {
      const other = await portal().portal.db.prisma.appointment.findFirstOrThrow({ where: { patientId: { not: OWN }, status: 'booked' } });
      assert.equal((await visitor.get(`${base}/${other.id}`)).status, 404);
      assert.equal((await visitor.send('POST', `${base}/${other.id}/cancel`, {})).status, 404);
      const after = await portal().portal.db.prisma.appointment.findUniqueOrThrow({ where: { id: other.id } });
      assert.deepEqual(after, other);
    });

    race('cancelling frees the slot, keeps the reason, and is the same when repeated', async () => {
      const [first] = (await list()).upcoming;
      const path = `${base}/${first?.id}/cancel`;
      const answers = await Promise.all([1, 2, 3].map(() => visitor.send('POST', path, { reason: 'I am away' })));
      assert.deepEqual(
        answers.map(({ status }) => status),
        [200, 200, 200],
      );
      const visit = Visit.parse(await (await visitor.get(`${base}/${first?.id}`)).json());
      assert.equal(visit.status, 'cancelled');
      assert.equal(visit.cancelReason, 'I am away');
      assert.equal(visit.cancellable, false);
    });

    test('a visit that has begun can not be cancelled', async () => {
      const past = (await list()).items.find(({ status }) => status === 'fulfilled');
      const answer = await visitor.send('POST', `${base}/${past?.id}/cancel`, {});
      assert.ok([404, 409].includes(answer.status));
    });

    test('a body with fields that nobody asked for is refused', async () => {
      const [first] = (await list()).upcoming;
      assert.equal((await visitor.send('POST', `${base}/${first?.id}/cancel`, { status: 'fulfilled' })).status, 422);
    });
  });
});
