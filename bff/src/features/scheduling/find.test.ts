import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { CLINICS } from '../../../demo/ids.ts';
import { eachEngine } from '../../database/testing.ts';
import { bookSlot, newPatient, newPractitioner, newSlots } from '../../testing/booking.ts';
import type { TestPatient } from '../../testing/booking.ts';
import { usePortal } from '../../testing/portal.ts';
import { addDays, dayIn } from '../../time/calendar.ts';
import { Openings, SlotWeek } from './schema.ts';

const DAY_MINUTES = 24 * 60;
const ZONE = CLINICS.lakeside.timeZone;
/** Near the clinic in Colorado, and far from the one in Illinois. */
const DENVER = '80202';
/** Navajo: spoken by the clinicians of these tests alone. */
const LANGUAGE = 'nv';

eachEngine((engine) => {
  const portal = usePortal(engine, { SESSION_IDLE_MINUTES: '30' });
  const prisma = () => portal().portal.db.prisma;
  let ann: TestPatient;
  before(async () => {
    ann = await newPatient(portal());
  });
  const doctor = async (name: string): Promise<string> => {
    const id = await newPractitioner(portal(), name);
    await prisma().practitioner.update({ where: { id }, data: { languages: ['en', `${LANGUAGE}-US`] } });
    return id;
  };
  const ask = async (path: string, body: object): Promise<unknown> =>
    (await ann.visitor.send('POST', `${ann.base}/${path}`, { visitType: 'follow-up', language: LANGUAGE, ...body })).json();
  const openings = async (body: object = {}) => Openings.parse(await ask('openings', body));
  const week = async (body: object = {}) => SlotWeek.parse(await ask('slots', body));
  const inDays = (days: number): string => addDays(dayIn(ZONE, portal().portal.now()), days);
  const remove = () => prisma().slot.deleteMany({ where: { practitioner: { languages: { has: `${LANGUAGE}-US` } }, status: 'free' } });

  test('clinicians come with their next three times: who is free soonest first, and with a ZIP code the nearest clinic first', async () => {
    const [early, late, far] = [await doctor('Early'), await doctor('Late'), await doctor('Far')];
    const lateTimes = await newSlots(portal(), late, { inMinutes: 6 * DAY_MINUTES, count: 2 });
    const earlyTimes = await newSlots(portal(), early, { inMinutes: 5 * DAY_MINUTES, count: 5 });
    const farTimes = await newSlots(portal(), far, { inMinutes: 7 * DAY_MINUTES, count: 1, clinicId: CLINICS.summit.id });
    const { items, hasMore } = await openings();
    assert.deepEqual(
      items.map(({ practitionerId, clinicId, slots }) => [practitionerId, clinicId, slots.map(({ id }) => id)]),
      [
        [early, CLINICS.lakeside.id, earlyTimes.slice(0, 3)],
        [late, CLINICS.lakeside.id, lateTimes],
        [far, CLINICS.summit.id, farTimes],
      ],
    );
    assert.equal(hasMore, false);
    const near = await openings({ zip: DENVER });
    assert.deepEqual(
      near.items.map(({ practitionerId }) => practitionerId),
      [far, early, late],
    );
    assert.ok((near.items[0]?.miles ?? Infinity) < (near.items[1]?.miles ?? 0));
    assert.equal((await openings({ zip: '00000' })).zipKnown, false);
    await remove();
  });

  test('of more clinicians than are listed it is said that there are more', async () => {
    for (let index = 0; index < 21; index += 1) await newSlots(portal(), await doctor(`Many ${String(index)}`), { inMinutes: 5 * DAY_MINUTES, count: 1 });
    const { items, hasMore } = await openings();
    assert.deepEqual([items.length, hasMore], [20, true]);
    await remove();
  });

  test('a clinician who works at two clinics is listed at each', async () => {
    const both = await doctor('Both');
    await newSlots(portal(), both, { inMinutes: 5 * DAY_MINUTES, count: 1 });
    await newSlots(portal(), both, { inMinutes: 6 * DAY_MINUTES, count: 1, clinicId: CLINICS.summit.id });
    assert.deepEqual(
      (await openings()).items.map(({ clinicId }) => clinicId),
      [CLINICS.lakeside.id, CLINICS.summit.id],
    );
    await remove();
  });

  test('some days show their times in order, also those of one clinician, and when there is something after them', async () => {
    const [one, other] = [await doctor('One'), await doctor('Other')];
    const first = await newSlots(portal(), one, { inMinutes: 5 * DAY_MINUTES, count: 2, every: 60 });
    const second = await newSlots(portal(), other, { inMinutes: 5 * DAY_MINUTES + 30, count: 1 });
    const [after] = await newSlots(portal(), one, { inMinutes: 20 * DAY_MINUTES, count: 1 });
    const shown = await week({ from: inDays(4), days: 3 });
    assert.deepEqual(
      shown.slots.map(({ id }) => id),
      [first[0], second[0], first[1]],
    );
    assert.equal(shown.nextAfter, (await prisma().slot.findUniqueOrThrow({ where: { id: after ?? '' } })).startsAt.toISOString());
    const his = await week({ from: inDays(4), days: 3, practitionerId: other });
    assert.deepEqual([his.slots.map(({ id }) => id), his.nextAfter], [second, null]);
    await remove();
  });

  test('who was seen before can be asked for alone', async () => {
    const [seen, other] = [await doctor('Seen'), await doctor('Stranger')];
    for (const id of [seen, other]) await newSlots(portal(), id, { inMinutes: 5 * DAY_MINUTES, count: 1 });
    const past = { startsAt: new Date('2026-01-05T15:00:00Z'), endsAt: new Date('2026-01-05T15:30:00Z') };
    await prisma().encounter.create({
      data: { patientId: ann.patientId, practitionerId: seen, status: 'finished', classCode: 'AMB', title: 'Visit', ...past },
    });
    const { items } = await openings({ seenBefore: true });
    assert.deepEqual(
      items.map(({ practitionerId, seenBefore }) => [practitionerId, seenBefore]),
      [[seen, true]],
    );
    const all = await openings();
    assert.deepEqual(
      all.items.map(({ practitionerId, seenBefore }) => [practitionerId, seenBefore]).toSorted(),
      [
        [seen, true],
        [other, false],
      ].toSorted(),
    );
    await remove();
  });

  test('closed time of the clinic and of who is looked for is told with its reason, of others not', async () => {
    const [here, other] = [await doctor('Closed'), await doctor('Elsewhere')];
    await newSlots(portal(), here, { inMinutes: 8 * DAY_MINUTES, count: 1 });
    const [startsAt, endsAt] = [8, 9].map((days) => new Date(portal().portal.now().getTime() + days * DAY_MINUTES * 60_000)) as [Date, Date];
    const close = (practitionerId: string | null, reason: string) => ({
      clinicId: CLINICS.lakeside.id,
      practitionerId,
      startsAt,
      endsAt,
      reason,
      createdAt: startsAt,
    });
    await portal().portal.db.prisma.scheduleClosure.createMany({ data: [close(null, 'Holiday'), close(here, 'Training'), close(other, 'Vacation')] });
    const closedOf = async (more: object) => (await week({ from: inDays(7), days: 3, ...more })).closed.map(({ reason }) => reason).toSorted();
    assert.deepEqual(await closedOf({ clinicId: CLINICS.lakeside.id, practitionerId: here }), ['Holiday', 'Training']);
    assert.deepEqual(await closedOf({ clinicId: CLINICS.lakeside.id }), ['Holiday']);
    assert.deepEqual(await closedOf({ clinicId: CLINICS.summit.id }), []);
    assert.deepEqual(await closedOf({ clinicId: CLINICS.lakeside.id, from: inDays(20) }), []);
    await portal().portal.db.prisma.scheduleClosure.deleteMany({});
    await remove();
  });

  test('a time at which they are elsewhere, or to which they can’t get in time, is shown as such, and not beside a visit that moves', async () => {
    const [here, there] = [await doctor('Here'), await doctor('There')];
    const [booked] = await newSlots(portal(), here, { inMinutes: 8 * DAY_MINUTES, count: 1 });
    const visitId = await bookSlot(ann, booked ?? '');
    // The same time, and one that begins as the visit ends, 900 miles away.
    await newSlots(portal(), there, { inMinutes: 8 * DAY_MINUTES, count: 2, clinicId: CLINICS.summit.id });
    const kinds = async (more: object = {}) => (await week({ from: inDays(7), days: 3, ...more })).slots.map(({ clash }) => clash?.kind ?? null);
    assert.deepEqual(await kinds(), ['same-time', 'travel']);
    assert.deepEqual(await kinds({ movesVisitId: visitId }), [null, null]);
    assert.deepEqual(
      (await openings()).items.flatMap(({ slots }) => slots.map(({ clash }) => [clash?.kind, clash?.person])),
      [
        ['same-time', null],
        ['travel', null],
      ],
    );
    await remove();
  });
});
