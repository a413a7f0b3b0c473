import assert from 'node:assert/strict';
import { before, describe } from 'node:test';
import { DEMO_PEOPLE } from '../../../demo/people.ts';
import { racesOnBoth } from '../../database/testing.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { claimVisits } from '../../booking/claims.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { Visit, VisitList } from './schema.ts';

const PERSON = DEMO_PEOPLE.find(({ role, grants }) => role === 'patient' && grants.length > 1);
const OWN = PERSON?.grants.find(({ relationship }) => relationship === 'self')?.patientId ?? '';
const DAY_MS = 24 * 60 * 60_000;
const base = `/api/patients/${OWN}/appointments/visits`;

racesOnBoth((engine, { race, test }) => {
  describe('visits', () => {
    const portal = usePortal(engine);
    let visitor: Visitor;
    before(async () => {
      visitor = await portal().signIn(PERSON?.username ?? '');
    });
    const list = async (query = '') => VisitList.parse(await (await visitor.get(`${base}?limit=100${query}`)).json());
    const appointment = () => portal().portal.db.prisma.appointment;
    /** A visit of theirs, beside those of the demo world. */
    const make = async (more: Partial<Prisma.AppointmentUncheckedCreateInput> = {}) => {
      const startsAt = new Date(portal().portal.now().getTime() + 7 * DAY_MS);
      const { clinicId, practitionerId } = await appointment().findFirstOrThrow({ where: { patientId: OWN, practitionerId: { not: null } } });
      const times = { startsAt, endsAt: new Date(startsAt.getTime() + 30 * 60_000) };
      return appointment().create({ data: { patientId: OWN, clinicId, practitionerId, title: 'Made', status: 'booked', ...times, ...more } });
    };

    test('are listed upcoming first to last and past last to first, each in its clinic zone', async () => {
      const { items: upcoming } = await list();
      const { items: past } = await list('&view=past');
      assert.ok(upcoming.length >= 2);
      assert.ok(past.length >= 2);
      const starts = (visits: { startsAt: string }[]) => visits.map(({ startsAt }) => startsAt);
      assert.deepEqual(starts(upcoming), starts(upcoming).toSorted());
      assert.deepEqual(starts(past), starts(past).toSorted().toReversed());
      for (const { timeZone } of [...upcoming, ...past]) assert.doesNotThrow(() => new Intl.DateTimeFormat('en', { timeZone }));
      assert.ok(upcoming.some(({ modality }) => modality === 'video'));
    });

    test('stand in one list each: what waits for a yes is no upcoming visit, and what is off is neither past nor to come', async () => {
      const statuses = ['booked', 'arrived', 'checked_in', 'unsure', 'proposed', 'pending', 'waitlist', 'cancelled', 'noshow', 'fulfilled'] as const;
      const made = new Map<string, string>();
      for (const status of statuses) made.set((await make({ status, title: status })).id, status);
      const over = { startsAt: new Date('2026-10-01T15:00:00Z'), endsAt: new Date('2026-10-01T15:30:00Z') };
      made.set((await make({ ...over, title: 'lapsed', status: 'pending' })).id, 'lapsed');
      made.set((await make({ ...over, title: 'over', status: 'booked' })).id, 'over');
      const inView = async (view: string) => (await list(`&view=${view}`)).items.flatMap(({ id }) => made.get(id) ?? []).toSorted();
      assert.deepEqual(await inView('upcoming'), ['arrived', 'booked', 'checked_in', 'unsure']);
      assert.deepEqual(await inView('requests'), ['pending', 'proposed', 'waitlist']);
      assert.deepEqual(await inView('past'), ['fulfilled', 'lapsed', 'noshow', 'over']);
      assert.deepEqual(await inView('canceled'), ['cancelled']);
      await appointment().deleteMany({ where: { id: { in: [...made.keys()] } } });
    });

    test('are narrowed by clinic, clinician and way, and say what they can be narrowed by', async () => {
      const { items, filters } = await list();
      const [clinic, clinician] = [filters.clinics[0], filters.clinicians[0]];
      assert.ok(clinic && clinician && filters.ways.includes('video'));
      const of = async (query: string) => (await list(query)).items;
      assert.deepEqual(
        await of(`&clinic=${clinic.id}`),
        items.filter((visit) => visit.clinic === clinic.name),
      );
      assert.deepEqual(
        await of(`&clinician=${clinician.id}`),
        items.filter((visit) => visit.practitioner === clinician.name),
      );
      assert.deepEqual(
        await of('&way=video'),
        items.filter(({ modality }) => modality === 'video'),
      );
      assert.deepEqual((await list('&way=video')).filters, filters);
      assert.equal((await visitor.get(`${base}?clinic=nowhere`)).status, 422);
    });

    test('a booking that was kept and its encounter are listed once', async () => {
      const { items: past } = await list('&view=past');
      const moments = past.filter(({ status }) => status === 'fulfilled').map(({ startsAt, practitioner }) => `${startsAt} ${practitioner}`);
      assert.deepEqual(moments, [...new Set(moments)]);
      const kept = await appointment().count({ where: { patientId: OWN, status: 'fulfilled' } });
      assert.ok(kept > 0, 'the demo world has a booking that was kept');
    });

    test('one visit says where and with whom, and until when canceling is not late', async () => {
      const [first] = (await list()).items;
      const visit = Visit.parse(await (await visitor.get(`${base}/${first?.id}`)).json());
      assert.equal(visit.title, first?.title);
      assert.ok(visit.clinicPhone);
      assert.equal(visit.cancellable, true);
      assert.equal(Date.parse(visit.startsAt) - Date.parse(visit.lateCancel?.from ?? ''), (visit.lateCancel?.hours ?? 0) * 3_600_000);
    });

    test('AZ-02 AZ-03 a visit of somebody else is neither shown nor cancelled below an own id', async () => {
      const other = await portal().portal.db.prisma.appointment.findFirstOrThrow({ where: { patientId: { not: OWN }, status: 'booked' } });
      assert.equal((await visitor.get(`${base}/${other.id}`)).status, 404);
      assert.equal((await visitor.send('POST', `${base}/${other.id}/cancel`, {})).status, 404);
      const after = await portal().portal.db.prisma.appointment.findUniqueOrThrow({ where: { id: other.id } });
      assert.deepEqual(after, other);
    });

    race('BK-06 cancelling twice gives the time back once, keeps the reason, and is the same when repeated', async () => {
      const { id } = await make();
      await portal().portal.db.transaction((tx) => claimVisits(tx, [id], portal().portal.now()));
      const claims = () => portal().portal.db.prisma.bookingClaim.count({ where: { appointmentId: id } });
      assert.ok((await claims()) > 0);
      const answers = await Promise.all([1, 2, 3].map(() => visitor.send('POST', `${base}/${id}/cancel`, { reason: 'I am away' })));
      assert.deepEqual(
        answers.map(({ status }) => status),
        [200, 200, 200],
      );
      const visit = Visit.parse(await (await visitor.get(`${base}/${id}`)).json());
      assert.deepEqual([visit.status, visit.cancelReason, visit.cancellable, visit.movable], ['cancelled', 'I am away', false, false]);
      assert.equal(await claims(), 0);
      const { sequence, changedHereAt } = await appointment().findUniqueOrThrow({ where: { id } });
      assert.deepEqual([sequence, changedHereAt], [1, portal().portal.now()]);
    });

    race('BK-06 of canceling and being checked in at the same moment one counts, and both are told the same', async () => {
      for (let round = 0; round < 5; round += 1) {
        const { id } = await make();
        const [answer, checkedIn] = await Promise.all([
          visitor.send('POST', `${base}/${id}/cancel`, {}),
          portal().portal.db.transaction((tx) => tx.appointment.updateMany({ where: { id, status: 'booked' }, data: { status: 'checked_in' } })),
        ]);
        const { status } = await appointment().findUniqueOrThrow({ where: { id } });
        assert.deepEqual([answer.status, checkedIn.count], status === 'cancelled' ? [200, 0] : [409, 1]);
        await appointment().delete({ where: { id } });
      }
    });

    test('BK-06 a visit that has begun, or whose patient is there, can not be canceled', async () => {
      const startsAt = new Date(portal().portal.now().getTime() - 60_000);
      for (const more of [{ startsAt, endsAt: new Date(startsAt.getTime() + 1_800_000) }, { status: 'checked_in' }, { status: 'pending' }] as const) {
        const { id, status } = await make(more);
        assert.equal((await visitor.send('POST', `${base}/${id}/cancel`, {})).status, 409);
        assert.equal((await appointment().findUniqueOrThrow({ where: { id } })).status, status);
        await appointment().delete({ where: { id } });
      }
    });

    test('what was ordered is to be scheduled again when its visit is canceled', async () => {
      const { id } = await make();
      const order = await portal().portal.db.prisma.serviceRequest.create({ data: { patientId: OWN, title: 'Echocardiogram', appointmentId: id } });
      assert.equal((await visitor.send('POST', `${base}/${id}/cancel`, {})).status, 200);
      assert.equal((await portal().portal.db.prisma.serviceRequest.findUniqueOrThrow({ where: { id: order.id } })).appointmentId, null);
    });

    test('only a visit of a kind that is booked online there can be moved online', async () => {
      const { prisma } = portal().portal.db;
      const kind = await prisma.visitType.create({
        data: { code: 'tried', need: 'check_up', names: { en: 'Check-up' }, minutes: 30, modalities: ['in_person'] },
      });
      const visit = await make({ visitTypeId: kind.id });
      const movable = async (id: string) => Visit.parse(await (await visitor.get(`${base}/${id}`)).json()).movable;
      assert.equal(await movable(visit.id), true);
      assert.equal(await movable((await make()).id), false);
      await prisma.clinicVisitType.create({ data: { clinicId: visit.clinicId, visitTypeId: kind.id, booking: 'phone' } });
      assert.equal(await movable(visit.id), false);
    });

    test('a body with fields that nobody asked for is refused', async () => {
      const [first] = (await list()).items;
      assert.equal((await visitor.send('POST', `${base}/${first?.id}/cancel`, { status: 'fulfilled' })).status, 422);
    });
  });
});
