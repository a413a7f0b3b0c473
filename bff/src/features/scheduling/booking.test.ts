import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { claimVisits } from '../../booking/claims.ts';
import { racesOnBoth } from '../../database/testing.ts';
import { usePortal } from '../../testing/portal.ts';
import { AppointmentsHome, Visit, VisitList } from '../appointments/schema.ts';
import { BookedVisit, Hold, OwnHold, SlotTaken, SlotWeek } from './schema.ts';
import { SWEEP_CLAIMS, SWEEP_HOLDS, sweepClaims } from './sweep.ts';
import { bookSlot, holdSlot, newPatient, newPractitioner, newSlots } from '../../testing/booking.ts';
import type { TestPatient } from '../../testing/booking.ts';

const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;

racesOnBoth((engine, { race, test }) => {
  describe('booking', () => {
    const portal = usePortal(engine, { SESSION_IDLE_MINUTES: '30' });
    const prisma = () => portal().portal.db.prisma;
    let ann: TestPatient;
    let ben: TestPatient;
    before(async () => {
      ann = await newPatient(portal());
      ben = await newPatient(portal());
    });
    let day = 3;
    /** Times of a clinician of their own, on a day on which nobody has any visit yet. */
    const times = async (count: number, more: { minutes?: number; every?: number; capacity?: number; roomId?: string; inDays?: number } = {}) => {
      const { inDays = (day += 1), ...options } = more;
      return newSlots(portal(), await newPractitioner(portal()), { inMinutes: inDays * DAY_MINUTES, count, ...options });
    };
    const at = (ids: readonly string[], index = 0): string => ids[index] ?? '';
    const confirm = ({ visitor, base }: TestPatient, holdId: string, body: object = {}) => visitor.send('POST', `${base}/holds/${holdId}/confirm`, body);
    const claims = (where: object) => prisma().bookingClaim.count({ where });

    race('BK-01 of many who want one time one gets it, and the others are shown free times near it', async () => {
      const slots = await times(4);
      const people = await Promise.all(Array.from({ length: 12 }, () => newPatient(portal())));
      const answers = await Promise.all(people.map((person) => holdSlot(person, at(slots, 1))));
      assert.deepEqual(answers.map(({ status }) => status).toSorted(), [201, ...Array.from({ length: 11 }, () => 409)]);
      for (const answer of answers.filter(({ status }) => status === 409)) {
        const { code, alternatives } = SlotTaken.parse(await answer.json());
        assert.equal(code, 'booking/slot-taken');
        const offered = alternatives.map(({ id }) => id);
        assert.ok(offered.includes(at(slots, 0)) && offered.includes(at(slots, 2)), 'those before and after it');
        const lost = (await prisma().slot.findUniqueOrThrow({ where: { id: at(slots, 1) } })).startsAt.getTime();
        const away = alternatives.map(({ startsAt }) => Math.abs(Date.parse(startsAt) - lost));
        assert.deepEqual(
          away,
          away.toSorted((a, b) => a - b),
          'nearest first',
        );
      }
      assert.equal(await prisma().slotHold.count({ where: { slotId: at(slots, 1) } }), 1);
    });

    test('BK-02 a time that overlaps one that is held is not to be had, one that begins when it ends is', async () => {
      const practitionerId = await newPractitioner(portal());
      const from = 40 * DAY_MINUTES;
      const slots = (await Promise.all([0, 15, 30].map((more) => newSlots(portal(), practitionerId, { inMinutes: from + more, count: 1 })))).flat();
      assert.equal((await holdSlot(ann, at(slots, 0))).status, 201);
      assert.equal((await holdSlot(ben, at(slots, 1))).status, 409);
      assert.equal((await holdSlot(ben, at(slots, 2))).status, 201);
    });

    test('BK-04 who confirms after the hold ended gets the time when it is free, and is told kindly when it is not', async () => {
      const [first, second] = await times(2);
      const late = Hold.parse(await (await holdSlot(ann, first ?? '')).json());
      portal().advance(11 * MINUTE);
      await portal().runDueJobs(SWEEP_HOLDS);
      assert.equal((await prisma().slot.findUniqueOrThrow({ where: { id: first ?? '' } })).status, 'free', 'everybody sees it as free');
      assert.equal((await confirm(ann, late.id)).status, 200, 'and nobody had it meanwhile');

      const lost = Hold.parse(await (await holdSlot(ann, second ?? '')).json());
      portal().advance(11 * MINUTE);
      const other = await holdSlot(ben, second ?? '');
      assert.equal(other.status, 201, 'without waiting for anything to be swept');
      const refused = await confirm(ann, lost.id);
      assert.equal(refused.status, 409);
      assert.equal(SlotTaken.parse(await refused.json()).code, 'booking/hold-ended');
    });

    test('a hold lasts ten minutes, is made longer once, and comes back after a reload', async () => {
      const [slot] = await times(1);
      const held = Hold.parse(await (await holdSlot(ann, slot ?? '')).json());
      assert.equal(Date.parse(held.expiresAt) - portal().portal.now().getTime(), 10 * MINUTE);
      const extend = async () => Hold.parse(await (await ann.visitor.send('POST', `${ann.base}/holds/${held.id}/extend`)).json());
      const longer = await extend();
      assert.equal(Date.parse(longer.expiresAt) - Date.parse(held.expiresAt), 10 * MINUTE);
      assert.equal(longer.extendable, false);
      assert.deepEqual(await extend(), longer, 'again changes nothing');
      portal().advance(14 * MINUTE);
      assert.equal(OwnHold.parse(await (await ann.visitor.get(`${ann.base}/holds`)).json()).hold?.id, held.id);
      assert.equal((await holdSlot(ben, slot ?? '')).status, 409);
      assert.equal((await ann.visitor.send('DELETE', `${ann.base}/holds/${held.id}`)).status, 204);
      assert.equal((await ann.visitor.send('DELETE', `${ann.base}/holds/${held.id}`)).status, 204, 'given up twice is given up');
      assert.equal((await holdSlot(ben, slot ?? '')).status, 201);
    });

    race('BK-03 what is confirmed many times at once is booked once', async () => {
      const [slot] = await times(1);
      const held = Hold.parse(await (await holdSlot(ann, slot ?? '')).json());
      const answers = await Promise.all(Array.from({ length: 5 }, () => confirm(ann, held.id, { reason: 'My knee' })));
      const visits = await Promise.all(answers.map(async (answer) => BookedVisit.parse(await answer.json()).visitId));
      assert.equal(new Set(visits).size, 1);
      const rows = await prisma().appointment.findMany({ where: { slotId: slot ?? '' } });
      assert.deepEqual(
        rows.map(({ id, reason, madeHere }) => ({ id, reason, madeHere })),
        [{ id: visits[0], reason: 'My knee', madeHere: true }],
      );
      assert.equal((await prisma().slot.findUniqueOrThrow({ where: { id: slot ?? '' } })).status, 'busy');
    });

    test('what was ordered is in the list of visits to come until it is booked', async () => {
      const dora = await newPatient(portal());
      const [slot] = await times(1);
      const type = await prisma().visitType.findUniqueOrThrow({ where: { code: 'eye-exam' } });
      const order = {
        patientId: dora.patientId,
        clinicId: CLINICS.lakeside.id,
        title: 'Eye exam',
        requesterName: 'Priya Raman, MD',
        visitTypeId: type.id,
      } as const;
      const { id } = await prisma().serviceRequest.create({ data: { ...order, scheduleBy: new Date('2020-01-31') } });
      await prisma().serviceRequest.create({ data: { ...order, status: 'revoked' } });
      const toSchedule = async (view = 'upcoming') =>
        VisitList.parse(await (await dora.visitor.get(`/api/patients/${dora.patientId}/appointments/visits?view=${view}`)).json()).toSchedule;
      assert.deepEqual(await toSchedule(), [{ id, title: 'Eye exam', orderedBy: 'Priya Raman, MD', notBefore: null, scheduleBy: '2020-01-31', overdue: true }]);
      assert.deepEqual(await toSchedule('past'), []);
      await bookSlot(dora, slot ?? '', { visitType: 'eye-exam', orderId: id });
      assert.deepEqual(await toSchedule(), []);
    });

    test('a visit made here is called by the name of its kind in each language, in lists, on its page and on home', async () => {
      const cleo = await newPatient(portal());
      const [slot] = await times(1);
      const visitId = await bookSlot(cleo, slot ?? '');
      const { names } = await prisma().visitType.findUniqueOrThrow({ where: { code: 'follow-up' } });
      const read = async (path: string) => (await cleo.visitor.get(`/api/patients/${cleo.patientId}${path}`)).json();
      const visit = Visit.parse(await read(`/appointments/visits/${visitId}`));
      assert.deepEqual(visit.names, names);
      assert.equal(visit.names?.['en'], visit.title);
      const list = VisitList.parse(await read('/appointments/visits'));
      assert.deepEqual(
        list.items.map((item) => item.names),
        [names],
      );
      const home = (await read('/home')) as { cards: { appointments: unknown } };
      const next = AppointmentsHome.parse(home.cards.appointments).next;
      assert.deepEqual([next?.names, next?.preparation], [names, visit.preparation]);
      assert.ok(next?.preparation['es']);

      await prisma().appointment.update({ where: { id: visitId }, data: { title: 'Follow-up after your fall' } });
      assert.equal(Visit.parse(await read(`/appointments/visits/${visitId}`)).names, null, 'a title of its own is told as it is');
    });

    test('BK-05 a visit moves with its time or stays where it is', async () => {
      const slots = await times(3);
      const visitId = await bookSlot(ann, at(slots, 0));
      const taken = await bookSlot(ben, at(slots, 1));
      const before = await prisma().appointment.findUniqueOrThrow({ where: { id: visitId } });
      assert.equal((await holdSlot(ann, at(slots, 1), { movesVisitId: visitId })).status, 409);
      assert.deepEqual(await prisma().appointment.findUniqueOrThrow({ where: { id: visitId } }), before, 'the old time is kept');
      assert.ok((await claims({ appointmentId: visitId })) > 0);

      assert.equal(await bookSlot(ann, at(slots, 2), { movesVisitId: visitId }), visitId, 'it is the same visit');
      const after = await prisma().appointment.findUniqueOrThrow({ where: { id: visitId } });
      assert.equal(after.slotId, at(slots, 2));
      assert.equal(after.sequence, before.sequence + 1);
      assert.equal((await prisma().slot.findUniqueOrThrow({ where: { id: at(slots, 0) } })).status, 'free');
      assert.notEqual(taken, visitId);
    });

    test('BK-05 a visit moves by a quarter of an hour into its own time', async () => {
      const practitionerId = await newPractitioner(portal());
      const [first] = await newSlots(portal(), practitionerId, { inMinutes: 41 * DAY_MINUTES, count: 1 });
      const [overlapping] = await newSlots(portal(), practitionerId, { inMinutes: 41 * DAY_MINUTES + 15, count: 1 });
      const visitId = await bookSlot(ann, first ?? '');
      assert.equal(await bookSlot(ann, overlapping ?? '', { movesVisitId: visitId }), visitId);
      assert.equal(await claims({ appointmentId: visitId }), 12, 'six steps of the clinician and six of the patient');
      assert.equal(await claims({ resource: practitionerId }), 6);
    });

    test('BK-07 nothing is written when one of what it takes is not free', async () => {
      const room = await prisma().room.create({ data: { clinicId: CLINICS.lakeside.id, name: 'Room 4' } });
      const [own] = await times(1, { roomId: room.id, inDays: 42 });
      const [other] = await times(1, { roomId: room.id, inDays: 42 });
      assert.equal((await holdSlot(ben, own ?? '')).status, 201);
      const { practitionerId } = await prisma().slot.findUniqueOrThrow({ where: { id: other ?? '' } });
      assert.equal((await prisma().slot.findUniqueOrThrow({ where: { id: other ?? '' } })).status, 'held', 'nor is it shown to anybody');
      assert.equal((await holdSlot(ann, other ?? '')).status, 409);
      assert.equal(await claims({ resource: { in: [practitionerId, ann.patientId] }, expiresAt: { gt: portal().portal.now() } }), 0);
      assert.equal(await prisma().slotHold.count({ where: { slotId: other ?? '' } }), 0);
    });

    test('nobody is in two places at once', async () => {
      const [here] = await times(1, { inDays: 43 });
      const [there] = await times(1, { inDays: 43 });
      await bookSlot(ann, here ?? '');
      const refused = await holdSlot(ann, there ?? '');
      assert.equal(((await refused.json()) as { code: string }).code, 'booking/patient-busy');
    });

    race('BK-09 a time for five has five, however many want it at once', async () => {
      const [slot] = await times(1, { capacity: 5 });
      const people = await Promise.all(Array.from({ length: 10 }, () => newPatient(portal())));
      const answers = await Promise.all(people.map((person) => holdSlot(person, slot ?? '')));
      assert.equal(answers.filter(({ status }) => status === 201).length, 5);
      const week = SlotWeek.parse(await (await ann.visitor.send('POST', `${ann.base}/slots`, { visitType: 'follow-up', days: 14 })).json());
      assert.ok(!week.slots.some(({ id }) => id === slot), 'and it is no longer shown');
    });

    test('BK-09 a visit that a source puts into a shared time has a seat of it, a hold’s where none is free', async () => {
      const [slot = ''] = await times(1, { capacity: 2 });
      const { practitionerId, clinicId, startsAt, endsAt } = await prisma().slot.findUniqueOrThrow({ where: { id: slot } });
      const [first, second, third] = [await newPatient(portal()), await newPatient(portal()), await newPatient(portal())];
      const send = ({ patientId }: TestPatient) =>
        portal().portal.db.transaction(async (tx) => {
          const row = await tx.appointment.create({
            data: { patientId, clinicId, practitionerId, slotId: slot, status: 'booked', title: 'From elsewhere', startsAt, endsAt },
          });
          await claimVisits(tx, [row.id], portal().portal.now());
          return row.id;
        });
      await send(first);
      const held = Hold.parse(await (await holdSlot(second, slot)).json());
      assert.equal((await holdSlot(third, slot)).status, 409, 'both seats are taken');
      const other = await send(third);
      assert.equal((await confirm(second, held.id)).status, 409, 'the source’s visit has the seat that was held');
      await prisma().appointment.update({ where: { id: other }, data: { status: 'cancelled' } });
      await portal().portal.db.transaction((tx) => claimVisits(tx, [other], portal().portal.now()));
      assert.equal((await holdSlot(second, slot)).status, 201, 'and gives it back');
    });

    test('BK-10 who books without end is stopped', async () => {
      const eager = await newPatient(portal());
      const slots = await times(14);
      const answers: number[] = [];
      for (const slot of slots) {
        const held = Hold.parse(await (await holdSlot(eager, slot)).json());
        answers.push((await confirm(eager, held.id)).status);
      }
      assert.deepEqual(answers, [...Array.from({ length: 12 }, () => 200), 429, 429]);
    });

    test('a hold sent again with its key is the same hold, and another of the same person takes its place', async () => {
      const slots = await times(2);
      const key = { 'idempotency-key': randomUUID() };
      const send = (slotId: string, headers = {}) => ben.visitor.send('POST', `${ben.base}/holds`, { slotId, visitType: 'follow-up' }, headers);
      const [one, again] = [Hold.parse(await (await send(at(slots), key)).json()), Hold.parse(await (await send(at(slots), key)).json())];
      assert.equal(again.id, one.id);
      await send(at(slots, 1));
      assert.equal((await prisma().slot.findUniqueOrThrow({ where: { id: at(slots) } })).status, 'free');
    });

    test('a visit that a source puts into a held time wins, and who held it is told', async () => {
      const [slot] = await times(1);
      const cara = await newPatient(portal());
      const held = Hold.parse(await (await holdSlot(cara, slot ?? '')).json());
      const { practitionerId, clinicId, startsAt, endsAt } = await prisma().slot.findUniqueOrThrow({ where: { id: slot ?? '' } });
      await portal().portal.db.transaction(async (tx) => {
        const row = await tx.appointment.create({
          data: { patientId: PATIENT_IDS.luis, clinicId, practitionerId, status: 'booked', title: 'From elsewhere', startsAt, endsAt },
        });
        await claimVisits(tx, [row.id], portal().portal.now());
      });
      assert.equal((await confirm(cara, held.id)).status, 409);
      assert.equal(await prisma().appointment.count({ where: { slotId: slot ?? '' } }), 0);
    });

    race('a time beside two visits that are given up at once is free afterwards', async () => {
      for (let round = 0; round < 8; round += 1) {
        const practitionerId = await newPractitioner(portal());
        const inMinutes = 45 * DAY_MINUTES + round * 60;
        const slots = await newSlots(portal(), practitionerId, { inMinutes, count: 2 });
        const [between] = await newSlots(portal(), practitionerId, { inMinutes: inMinutes + 15, count: 1 });
        const holds = await Promise.all([ann, ben].map(async (person, index) => Hold.parse(await (await holdSlot(person, at(slots, index))).json())));
        assert.equal((await prisma().slot.findUniqueOrThrow({ where: { id: between ?? '' } })).status, 'held');
        await Promise.all([ann, ben].map(({ visitor, base }, index) => visitor.send('DELETE', `${base}/holds/${holds[index]?.id ?? ''}`)));
        assert.equal((await prisma().slot.findUniqueOrThrow({ where: { id: between ?? '' } })).status, 'free', `round ${String(round)}`);
      }
    });

    test('AZ-02 AZ-03 what somebody holds is neither read, confirmed nor given up below another id', async () => {
      const [slot] = await times(1);
      const held = Hold.parse(await (await holdSlot(ann, slot ?? '')).json());
      const dana = await portal().signIn(PEOPLE.dana.username);
      const others = `/api/patients/${PATIENT_IDS.dana}/scheduling`;
      assert.equal((await dana.send('POST', `${others}/holds/${held.id}/confirm`, {})).status, 404);
      assert.equal((await dana.send('POST', `${others}/holds/${held.id}/extend`)).status, 404);
      assert.equal((await dana.send('DELETE', `${others}/holds/${held.id}`)).status, 404);
      assert.equal((await dana.get(`${ann.base}/holds`)).status, 404);
    });

    test('who had a time is forgotten a day after it is over, a bounded part at a time', async () => {
      const [slot] = await times(1, { inDays: 2 });
      const visitId = await bookSlot(ben, slot ?? '');
      const { endsAt } = await prisma().slot.findUniqueOrThrow({ where: { id: slot ?? '' } });
      const [other] = await times(1, { inDays: 9 });
      const aheadId = await bookSlot(ben, other ?? '');
      portal().advance(endsAt.getTime() - portal().portal.now().getTime() + DAY_MINUTES * MINUTE - 30 * MINUTE);
      await portal().runDueJobs(SWEEP_CLAIMS);
      assert.equal(await claims({ appointmentId: visitId }), 12, 'less than a day ago');
      portal().advance(40 * MINUTE);
      await sweepClaims(portal().portal, 5);
      assert.equal(await claims({ appointmentId: visitId }), 0);
      assert.equal(await claims({ appointmentId: aheadId }), 12, 'what is ahead keeps its time');
    });
  });
});
