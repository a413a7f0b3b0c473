import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import { releaseTime } from '../booking/claims.ts';
import { bookVisit } from '../booking/visits.ts';
import type { Appointment } from '../database/generated/client.ts';
import { eachEngine } from '../database/testing.ts';
import { usePortal } from '../testing/portal.ts';
import { bundle, patient } from './fixtures/resources.ts';
import type { Resource } from './fixtures/resources.ts';
import { outcome, takeFile } from './fixtures/take.ts';
import { TIME_ZONE_EXTENSION, VISIT_SYSTEM } from './system-urls.ts';

const START = '2027-03-01T15:00:00.000Z';
const END = '2027-03-01T15:30:00.000Z';
const LATER = { start: '2027-03-02T15:00:00.000Z', end: '2027-03-02T15:30:00.000Z' };

/** What the source says of it: our id, or nothing. */
const KNOWN_BY = [
  ['with our identifier', ({ id }: Appointment) => ({ identifier: [{ system: VISIT_SYSTEM, value: id }] })],
  ['without an identifier', () => ({})],
] as const;

eachEngine((engine) => {
  const portal = usePortal(engine);
  const database = () => portal().portal.db;
  const prisma = () => database().prisma;
  const take = (resources: readonly Resource[]) => takeFile(database(), bundle(resources));

  /** A clinic with a doctor and two patients of a source, and a visit of one of them that was booked here. */
  async function booked({ capacity = 1 } = {}) {
    const [p, other, doctor, place, echo] = [randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    const people: Resource[] = [
      patient(p),
      patient(other),
      { resourceType: 'Practitioner', id: doctor, name: [{ family: 'Raman', given: ['Priya'] }] },
      { resourceType: 'Location', id: place, name: 'Clinic', extension: [{ url: TIME_ZONE_EXTENSION, valueCode: 'America/Chicago' }] },
    ];
    await take(people);
    const [startsAt, endsAt] = [new Date(START), new Date(END)];
    const slot = await prisma().slot.create({ data: { practitionerId: doctor, clinicId: place, startsAt, endsAt, capacity, modality: 'video' } });
    const book = (patientId: string) =>
      database().transaction((tx) =>
        bookVisit(
          portal().portal,
          tx,
          { slot, patientId, visitType: null, title: 'Knee', endsAt, reason: 'It hurts', orderId: null, byUserId: null, hold: null },
          portal().portal.now(),
        ),
      );
    const visit = await book(p);
    const sent = (more: object = {}, whose: string = p): Resource => ({
      resourceType: 'Appointment',
      id: echo,
      status: 'booked',
      start: START,
      end: END,
      participant: [`Patient/${whose}`, `Practitioner/${doctor}`, `Location/${place}`].map((reference) => ({ actor: { reference }, status: 'accepted' })),
      ...more,
    });
    const send = (more?: object, whose?: string) => take([...people, sent(more, whose)]);
    const rows = () => prisma().appointment.findMany({ where: { practitionerId: doctor }, orderBy: { id: 'asc' } });
    const row = () => prisma().appointment.findUniqueOrThrow({ where: { id: visit.id } });
    const disputes = () => prisma().visitDispute.count({ where: { appointmentId: visit.id } });
    const cancelHere = () =>
      database().transaction(async (tx) => {
        await tx.appointment.update({ where: { id: visit.id }, data: { status: 'cancelled', changedHereAt: portal().portal.now() } });
        await releaseTime(tx, { appointmentId: visit.id }, portal().portal.now());
      });
    return { p, other, doctor, place, echo, people, slot, book, visit, sent, send, rows, row, disputes, cancelHere };
  }

  describe('a visit that was booked here and comes back from a source', () => {
    for (const [how, named] of KNOWN_BY) {
      test(`is the same visit ${how}, however often it is sent, and its source has heard of it`, async () => {
        const { visit, send, rows, doctor, echo } = await booked();
        const report = await send(named(visit));
        assert.deepEqual(outcome(report, 'Appointment'), { updated: 1 });
        await send(named(visit));
        const [row, ...more] = await rows();
        assert.deepEqual(more, []);
        assert.deepEqual([row?.id, row?.status, row?.changedHereAt, row?.sequence, row?.madeHere], [visit.id, 'booked', null, 0, true]);
        const bound = await prisma().fhirSource.findFirstOrThrow({ where: { resourceType: 'Appointment', resourceId: echo } });
        assert.equal(bound.localId, visit.id);
        assert.equal(await prisma().bookingClaim.count({ where: { resource: doctor } }), 6, 'its half hour is taken once');
      });

      test(`keeps what its source leaves out, ${how}, and takes the words that it says`, async () => {
        const { visit, send, row, slot } = await booked();
        await send(named(visit));
        await send({ ...named(visit), comment: 'nothing of it is read' });
        const kept = await row();
        assert.deepEqual([kept.title, kept.reason, kept.modality, kept.slotId], ['Knee', 'It hurts', 'video', slot.id]);
        await send({ ...named(visit), description: 'Knee, second look', patientInstruction: 'Bring your brace' });
        const told = await row();
        assert.deepEqual([told.title, told.reason, told.instructions], ['Knee, second look', 'It hurts', 'Bring your brace']);
      });

      test(`is off when its source cancels it later, ${how}, and its time is free`, async () => {
        const { visit, send, rows, slot } = await booked();
        await send(named(visit));
        await send({ ...named(visit), status: 'cancelled' });
        const [row, ...more] = await rows();
        assert.deepEqual([row?.id, row?.status, row?.sequence, more], [visit.id, 'cancelled', 1, []]);
        assert.equal((await prisma().slot.findUniqueOrThrow({ where: { id: slot.id } })).status, 'free');
      });

      test(`moves when its source moves it later, ${how}, with its time`, async () => {
        const { visit, send, rows, slot, doctor } = await booked();
        await send(named(visit));
        await send({ ...named(visit), ...LATER });
        const [row, ...more] = await rows();
        assert.deepEqual([row?.id, row?.startsAt.toISOString(), row?.sequence, row?.slotId, more], [visit.id, LATER.start, 1, null, []]);
        assert.equal((await prisma().slot.findUniqueOrThrow({ where: { id: slot.id } })).status, 'free');
        assert.equal(await prisma().bookingClaim.count({ where: { resource: doctor, appointmentId: visit.id } }), 6);
      });

      test(`is for staff to settle when it was canceled here before, ${how}`, async () => {
        const { visit, send, rows, disputes, cancelHere } = await booked();
        await cancelHere();
        await send(named(visit));
        const [row, ...more] = await rows();
        assert.deepEqual([row?.id, row?.status, more, await disputes()], [visit.id, 'cancelled', [], 1]);
      });

      test(`is not another patient’s visit, ${how}`, async () => {
        const { visit, other, send, rows, row } = await booked();
        await send(named(visit), other);
        const all = await rows();
        assert.deepEqual([all.length, (await row()).patientId === other], [2, false]);
        assert.notEqual((await row()).changedHereAt, null, 'nobody has heard of it');
      });

      test(`keeps its seat of a time that people share, ${how}`, async () => {
        const { visit, other, send, book, slot } = await booked({ capacity: 2 });
        const seats = () => prisma().bookingClaim.findMany({ where: { appointmentId: visit.id }, orderBy: [{ resource: 'asc' }, { tick: 'asc' }] });
        const had = await seats();
        await send(named(visit));
        await send({ ...named(visit), status: 'arrived' });
        assert.deepEqual(await seats(), had);
        await book(other);
        const third = patient(randomUUID());
        await take([third]);
        await assert.rejects(book(third.id), { code: 'booking/slot-taken' });
        assert.equal(await prisma().appointment.count({ where: { slotId: slot.id } }), 2);
      });
    }

    test('is known by our identifier at another time, and staff settle which it is', async () => {
      const { visit, send, rows, disputes } = await booked();
      await send({ identifier: [{ system: VISIT_SYSTEM, value: visit.id }], ...LATER });
      const [row, ...more] = await rows();
      assert.deepEqual([row?.id, row?.startsAt.toISOString(), more, await disputes()], [visit.id, START, [], 1]);
    });

    test('is known by our identifier when it comes canceled, which staff settle', async () => {
      const { visit, send, rows, disputes } = await booked();
      await send({ identifier: [{ system: VISIT_SYSTEM, value: visit.id }], status: 'cancelled' });
      const [row, ...more] = await rows();
      assert.deepEqual([row?.id, row?.status, more, await disputes()], [visit.id, 'booked', [], 1]);
    });

    test('is known when its source keeps our id as its own', async () => {
      const { visit, send, rows } = await booked();
      await send({ id: visit.id });
      const [row, ...more] = await rows();
      assert.deepEqual([row?.id, row?.changedHereAt, more], [visit.id, null, []]);
    });

    test('is not known without an identifier at another time, with another clinician, or when it is off', async () => {
      const others = [LATER, { start: '2027-03-01T15:15:00.000Z' }, { participant: [] as object[] }, { status: 'cancelled' }, { status: 'proposed' }];
      for (const other of others) {
        const { visit, p, place, send, row } = await booked();
        const more = 'participant' in other ? { participant: [`Patient/${p}`, `Location/${place}`].map((reference) => ({ actor: { reference } })) } : other;
        await send(more);
        const all = await prisma().appointment.findMany({ where: { patientId: p } });
        assert.deepEqual([all.length, (await row()).changedHereAt?.getTime()], [2, visit.changedHereAt?.getTime()], JSON.stringify(other));
      }
    });

    test('is one visit: a second that is sent beside it is another one', async () => {
      const { visit, people, sent, rows } = await booked();
      const second = randomUUID();
      // The one that says which it is, is it, though the other comes first.
      await take([...people, { ...sent(), id: second }, sent({ identifier: [{ system: VISIT_SYSTEM, value: visit.id }] })]);
      const all = await rows();
      assert.deepEqual(all.map(({ id }) => id).toSorted(), [visit.id, second].toSorted());
    });

    test('is the one that is on, of two that were booked at the same time', async () => {
      const { visit, p, book, send, cancelHere, disputes } = await booked();
      await cancelHere();
      const again = await book(p);
      await send();
      assert.equal((await prisma().appointment.findUniqueOrThrow({ where: { id: again.id } })).changedHereAt, null);
      assert.deepEqual([await disputes(), await prisma().appointment.count({ where: { patientId: visit.patientId } })], [0, 2]);
    });
  });
});
