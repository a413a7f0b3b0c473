import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import { claimTime } from '../booking/claims.ts';
import type { AppointmentStatus } from '../database/generated/client.ts';
import { eachEngine, useDatabase } from '../database/testing.ts';
import { bundle, patient } from './fixtures/resources.ts';
import type { Resource } from './fixtures/resources.ts';
import { outcome, takeFile } from './fixtures/take.ts';
import { rederive } from './ingest.ts';
import { TIME_ZONE_EXTENSION } from './system-urls.ts';

const START = '2027-03-01T09:00:00-06:00';
const END = '2027-03-01T09:30:00-06:00';
const AT = new Date('2026-11-30T12:00:00Z');

eachEngine((engine) => {
  const database = useDatabase(engine);
  const prisma = () => database().prisma;
  const take = (resources: readonly Resource[]) => takeFile(database(), bundle(resources));

  /** A clinic with a doctor and a patient, and a visit of theirs. */
  function world() {
    const [p, doctor, place, visit, slot, schedule, order] = Array.from({ length: 7 }, () => randomUUID()) as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    const people: Resource[] = [
      patient(p),
      { resourceType: 'Practitioner', id: doctor, name: [{ family: 'Raman', given: ['Priya'] }] },
      { resourceType: 'Location', id: place, name: 'Clinic', extension: [{ url: TIME_ZONE_EXTENSION, valueCode: 'America/Chicago' }] },
    ];
    const actors = [`Patient/${p}`, `Practitioner/${doctor}`, `Location/${place}`].map((reference) => ({ actor: { reference }, status: 'accepted' }));
    const appointment = (more: object = {}): Resource => ({
      resourceType: 'Appointment',
      id: visit,
      status: 'booked',
      description: 'Follow-up',
      start: START,
      end: END,
      participant: actors,
      ...more,
    });
    const slots = (status: string): Resource[] => [
      { resourceType: 'Schedule', id: schedule, actor: [{ reference: `Practitioner/${doctor}` }, { reference: `Location/${place}` }] },
      { resourceType: 'Slot', id: slot, schedule: { reference: `Schedule/${schedule}` }, status, start: START, end: END },
    ];
    const ordered = (more: object = {}): Resource => ({
      resourceType: 'ServiceRequest',
      id: order,
      status: 'active',
      intent: 'order',
      code: { text: 'Echocardiogram' },
      subject: { reference: `Patient/${p}` },
      ...more,
    });
    const row = () => prisma().appointment.findUniqueOrThrow({ where: { id: visit } });
    const slotRow = () => prisma().slot.findUniqueOrThrow({ where: { id: slot } });
    const orderRow = () => prisma().serviceRequest.findUniqueOrThrow({ where: { id: order } });
    const claims = () => prisma().bookingClaim.count({ where: { appointmentId: visit } });
    const disputes = () => prisma().visitDispute.findMany({ where: { appointmentId: visit } });
    const cancelHere = () => prisma().appointment.update({ where: { id: visit }, data: { status: 'cancelled', cancelReason: 'I am away', changedHereAt: AT } });
    return { p, doctor, visit, slot, people, appointment, slots, ordered, row, slotRow, orderRow, claims, disputes, cancelHere };
  }

  describe('what a source says of a visit', () => {
    const meant: readonly (readonly [sent: string, status: AppointmentStatus])[] = [
      ['proposed', 'proposed'],
      ['pending', 'pending'],
      ['waitlist', 'waitlist'],
      ['booked', 'booked'],
      ['arrived', 'arrived'],
      ['checked-in', 'checked_in'],
      ['fulfilled', 'fulfilled'],
      ['noshow', 'noshow'],
      ['cancelled', 'cancelled'],
    ];
    for (const [sent, status] of meant) {
      test(`“${sent}” keeps its meaning`, async () => {
        const { people, appointment, row } = world();
        await take([...people, appointment({ status: sent })]);
        assert.equal((await row()).status, status);
      });
    }

    test('a place on a wait list without a time shows the time that is wished', async () => {
      const { people, appointment, row, claims } = world();
      await take([...people, appointment({ status: 'waitlist', start: undefined, end: undefined, requestedPeriod: [{ start: START, end: END }] })]);
      assert.equal((await row()).startsAt.toISOString(), new Date(START).toISOString());
      assert.equal(await claims(), 0, 'it takes nobody’s time');
    });

    test('a visit that is called off without its time is off, and its time is free', async () => {
      const { people, appointment, row, claims } = world();
      await take([...people, appointment()]);
      assert.equal(await claims(), 12, 'six steps of five minutes for the doctor and the patient');
      await take([...people, appointment({ status: 'cancelled', start: undefined, end: undefined })]);
      const { status, sequence } = await row();
      assert.deepEqual([status, sequence], ['cancelled', 1]);
      assert.equal(await claims(), 0);
    });

    test('calendars learn of another time or status, and not of other words', async () => {
      const { people, appointment, row } = world();
      await take([...people, appointment()]);
      await take([...people, appointment({ description: 'Check-up' })]);
      assert.equal((await row()).sequence, 0);
      await take([...people, appointment({ start: '2027-03-01T10:00:00-06:00', end: '2027-03-01T10:30:00-06:00' })]);
      assert.equal((await row()).sequence, 1);
    });
  });

  describe('what was decided here', () => {
    test('a visit that is off here and sent again as booked stays off, and waits for staff, however it is sent', async () => {
      for (const sentAgain of [{}, { description: 'Follow-up, second floor' }]) {
        const { people, appointment, row, disputes, cancelHere } = world();
        await take([...people, appointment()]);
        await cancelHere();
        await take([...people, appointment(sentAgain)]);
        const { status, cancelReason } = await row();
        assert.deepEqual([status, cancelReason], ['cancelled', 'I am away']);
        const found = await disputes();
        assert.deepEqual(
          found.map(({ sent, settledAt }) => [sent, settledAt]),
          [[{ status: 'booked', startsAt: '2027-03-01T15:00:00.000Z', endsAt: '2027-03-01T15:30:00.000Z' }, null]],
        );
      }
    });

    test('what staff have settled is not asked again, until the source says something else', async () => {
      const { people, appointment, disputes, cancelHere, visit } = world();
      await take([...people, appointment()]);
      await cancelHere();
      await take([...people, appointment()]);
      await prisma().visitDispute.update({ where: { appointmentId: visit }, data: { settledAt: AT } });
      await take([...people, appointment()]);
      assert.notEqual((await disputes())[0]?.settledAt, null);
      await take([...people, appointment({ start: '2027-03-02T09:00:00-06:00', end: '2027-03-02T09:30:00-06:00' })]);
      assert.equal((await disputes())[0]?.settledAt, null);
    });

    test('what is derived anew from what was kept asks nobody', async () => {
      const { people, appointment, disputes, row, cancelHere } = world();
      await take([...people, appointment()]);
      await cancelHere();
      await rederive(database());
      assert.deepEqual(await disputes(), []);
      assert.equal((await row()).status, 'cancelled');
    });

    test('a source that has heard of it owns the visit again, and the question is gone', async () => {
      const { people, appointment, disputes, row, cancelHere } = world();
      await take([...people, appointment()]);
      await cancelHere();
      await take([...people, appointment()]);
      await take([...people, appointment({ status: 'cancelled' })]);
      assert.deepEqual(await disputes(), []);
      const { status, changedHereAt, cancelReason } = await row();
      assert.deepEqual([status, changedHereAt, cancelReason], ['cancelled', null, 'I am away']);
      await take([...people, appointment({ description: 'Booked anew' })]);
      assert.equal((await row()).status, 'booked');
    });

    test('a visit that moved here keeps its time; at that time the source may say that its patient came', async () => {
      const { people, appointment, disputes, row, visit } = world();
      await take([...people, appointment()]);
      const startsAt = new Date('2027-03-03T15:00:00Z');
      const endsAt = new Date('2027-03-03T15:30:00Z');
      await prisma().appointment.update({ where: { id: visit }, data: { startsAt, endsAt, changedHereAt: AT } });
      await take([...people, appointment({ description: 'Bring your diary' })]);
      const kept = await row();
      assert.deepEqual([kept.startsAt, kept.title], [startsAt, 'Bring your diary']);
      assert.equal((await disputes()).length, 1);
      await take([...people, appointment({ status: 'arrived', start: startsAt.toISOString(), end: endsAt.toISOString() })]);
      const heard = await row();
      assert.deepEqual([heard.status, heard.changedHereAt], ['arrived', null]);
      assert.deepEqual(await disputes(), []);
    });
  });

  describe('times of a source', () => {
    test('a visit of the source takes its time, also from who holds it here, and gives it back', async () => {
      const { people, appointment, slots, slotRow, doctor, claims } = world();
      await take([...people, ...slots('free')]);
      assert.equal((await slotRow()).status, 'free');
      const [startsAt, endsAt] = [new Date(START), new Date(END)];
      const holder = { holdId: randomUUID() };
      await database().transaction((tx) => claimTime(tx, { holder, resources: [doctor], startsAt, endsAt, expiresAt: new Date('2027-03-01T00:00:00Z') }, AT));
      await take([...people, appointment()]);
      assert.equal((await slotRow()).status, 'busy');
      assert.equal(await prisma().bookingClaim.count({ where: holder }), 0);
      await take([...people, appointment({ status: 'cancelled' })]);
      assert.deepEqual([(await slotRow()).status, await claims()], ['free', 0]);
    });

    test('a time that is not free there is closed here, until the source opens it; what staff closed stays closed', async () => {
      const { people, slots, slotRow, slot } = world();
      await take([...people, ...slots('busy-unavailable')]);
      assert.equal((await slotRow()).status, 'closed');
      await take([...people, ...slots('free')]);
      assert.equal((await slotRow()).status, 'free');
      await prisma().slot.update({ where: { id: slot }, data: { status: 'closed' } });
      await take([...people, ...slots('busy')]);
      await take([...people, ...slots('free')]);
      assert.equal((await slotRow()).status, 'closed');
    });

    test('a time that is sent again as free stays with whom it was given to here', async () => {
      const { people, slots, slotRow, doctor } = world();
      await take([...people, ...slots('free')]);
      const [startsAt, endsAt] = [new Date(START), new Date(END)];
      await database().transaction((tx) =>
        claimTime(tx, { holder: { holdId: randomUUID() }, resources: [doctor], startsAt, endsAt, expiresAt: new Date('2027-03-01T00:00:00Z') }, AT),
      );
      await takeFile(database(), bundle([...people, ...slots('free').map((one) => ({ ...one, comment: 'changed' }))]));
      assert.equal((await slotRow()).status, 'held');
    });

    test('a visit that comes after its taken time gives that time back when it is off', async () => {
      const { people, appointment, slots, slotRow, slot } = world();
      await take([...people, ...slots('busy')]);
      assert.equal((await slotRow()).status, 'closed');
      await take([...people, appointment({ slot: [{ reference: `Slot/${slot}` }] })]);
      assert.equal((await slotRow()).status, 'busy');
      await take([...people, appointment({ status: 'cancelled', slot: [{ reference: `Slot/${slot}` }] })]);
      assert.equal((await slotRow()).status, 'free');
    });
  });

  describe('an order', () => {
    test('says by when it is to be scheduled, as its source writes the day', async () => {
      const cases: readonly (readonly [object, string | null, string | null])[] = [
        [{ occurrencePeriod: { start: '2027-01-15', end: '2027-02-28T23:30:00-10:00' } }, '2027-01-15', '2027-02-28'],
        [{ occurrencePeriod: { end: '2028-02' } }, null, '2028-02-29'],
        [{ occurrencePeriod: { end: '2027' } }, null, '2027-12-31'],
        [{ occurrenceDateTime: '2027-05-03T01:00:00+05:45' }, null, '2027-05-03'],
        [{ occurrenceTiming: { repeat: { boundsPeriod: { start: '2027-01', end: '2027-06-30' } } } }, '2027-01-01', '2027-06-30'],
      ];
      for (const [when, notBefore, scheduleBy] of cases) {
        const { people, ordered, orderRow } = world();
        await take([...people, ordered(when)]);
        const row = await orderRow();
        const day = (at: Date | null) => at?.toISOString().slice(0, 10) ?? null;
        assert.deepEqual([day(row.notBefore), day(row.scheduleBy)], [notBefore, scheduleBy], JSON.stringify(when));
      }
    });

    test('ends with the visit that is booked for it, and is open again when that is off', async () => {
      const { people, ordered, appointment, orderRow, visit } = world();
      const basedOn = [{ reference: `ServiceRequest/${ordered().id}` }];
      await take([...people, ordered(), appointment({ basedOn })]);
      assert.equal((await orderRow()).appointmentId, visit);
      await take([...people, appointment({ basedOn, status: 'cancelled' })]);
      assert.equal((await orderRow()).appointmentId, null);
    });

    test('is done, or called off, when its source says so', async () => {
      const { people, ordered, orderRow } = world();
      const report = await take([...people, ordered()]);
      assert.deepEqual(outcome(report, 'ServiceRequest'), { created: 1 });
      for (const status of ['completed', 'revoked']) {
        await take([...people, ordered({ status })]);
        assert.equal((await orderRow()).status, status);
      }
    });
  });
});
