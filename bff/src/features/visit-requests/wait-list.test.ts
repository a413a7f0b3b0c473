import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { beforeEach, describe } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { claimVisits, releaseTime } from '../../booking/claims.ts';
import { bookVisit } from '../../booking/visits.ts';
import { TIMES_FREED } from '../../booking/freed-times.ts';
import { racesOnBoth } from '../../database/testing.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { momentAt } from '../../time/calendar.ts';
import { bestMatch } from './matching.ts';
import { END_OFFER, LOOK_FOR_TIMES } from './offer-kinds.ts';
import { DeskWaitingList, VisitOffer, VisitOffers, Waiting, WaitingTerms } from './schema.ts';
import { asDay } from './waiting-row.ts';

const LAKESIDE = CLINICS.lakeside.id;
const MINUTE_MS = 60_000;
const { dana: DANA, june: JUNE } = PATIENT_IDS;
const base = (patient: string = DANA) => `/api/patients/${patient}/visit-requests`;
const SUITS = {
  practitionerId: null,
  modality: null,
  weekdays: [],
  fromTime: '00:00',
  untilTime: '24:00',
  firstDay: '2026-11-24',
  lastDay: '2026-12-31',
  noticeHours: 4,
};

racesOnBoth((engine, { race, test }) => {
  describe('the wait list', () => {
    const portal = usePortal(engine);
    let dana: Visitor;
    /** A clinician of the test’s own: nothing else of the world is free with them. */
    let doctor = '';
    beforeEach(async () => {
      dana = await portal().signIn(PEOPLE.dana.username);
      // What the tests before took of anybody's time.
      await db().slotOffer.deleteMany({});
      await db().slotHold.deleteMany({});
      await db().bookingClaim.deleteMany({ where: { resource: { in: [DANA, JUNE, PATIENT_IDS.luis] } } });
      await db().waitListEntry.deleteMany({});
      doctor = (await db().practitioner.create({ data: { givenName: 'Ada', familyName: 'Lind' } })).id;
    });
    const db = () => portal().portal.db.prisma;
    const now = () => portal().portal.now();
    const clock = (day: string, time: string, zone: string = CLINICS.lakeside.timeZone) => momentAt(zone, day, time);

    const slotAt = async (startsAt: Date, more: { clinicId?: string; minutes?: number; capacity?: number } = {}): Promise<string> =>
      (
        await db().slot.create({
          data: {
            practitionerId: doctor,
            clinicId: more.clinicId ?? LAKESIDE,
            startsAt,
            endsAt: new Date(startsAt.getTime() + (more.minutes ?? 30) * MINUTE_MS),
            visitTypes: [],
            capacity: more.capacity ?? 1,
          },
        })
      ).id;
    async function visitAt(startsAt: Date, patientId: string = DANA): Promise<{ id: string; slotId: string }> {
      const slotId = await slotAt(startsAt);
      const span = { startsAt, endsAt: new Date(startsAt.getTime() + 30 * MINUTE_MS) };
      const visit = await db().appointment.create({
        data: { patientId, clinicId: LAKESIDE, practitionerId: doctor, slotId, status: 'booked', title: 'Follow-up', ...span },
      });
      await portal().portal.db.transaction((tx) => claimVisits(tx, [visit.id], now()));
      return { id: visit.id, slotId };
    }
    const join = (visitId: string, more: object = {}, patient: string = DANA) =>
      dana.send('POST', `${base(patient)}/waiting`, { visitId, clinicId: null, visitType: null, ...SUITS, practitionerId: doctor, ...more });
    const waitFor = async (visitId: string, more: object = {}, patient: string = DANA) => Waiting.parse(await (await join(visitId, more, patient)).json());
    const look = () => portal().runDueJobs(LOOK_FOR_TIMES, TIMES_FREED, END_OFFER);
    const offers = async (patient: string = DANA) => VisitOffers.parse(await (await dana.get(`${base(patient)}/offers`)).json()).offers;
    const decide = (offerId: string, how: 'accept' | 'decline' | 'extend', patient: string = DANA) =>
      dana.send('POST', `${base(patient)}/offers/${offerId}/${how}`);
    const read = async (offerId: string) => VisitOffer.parse(await (await dana.get(`${base()}/offers/${offerId}`)).json());
    const codeOf = async (answer: Response) => ProblemSchema.parse(await answer.json()).code;
    /** The next round of what looks by itself. */
    async function later(minutes: number): Promise<void> {
      portal().advance(minutes * MINUTE_MS);
      await look();
      // Who stays away for so long is signed out.
      dana = await portal().signIn(PEOPLE.dana.username);
    }
    /** Dana’s visit far away, a wait for it, and a time that is free before. */
    async function offered(): Promise<{ offer: VisitOffer; visit: { id: string; slotId: string }; slotId: string }> {
      const visit = await visitAt(clock('2026-12-15', '10:00'));
      await waitFor(visit.id);
      const slotId = await slotAt(clock('2026-12-02', '09:00'));
      await later(1);
      const [offer] = await offers();
      if (!offer) throw new Error('Nothing was offered.');
      return { offer, visit, slotId };
    }

    test('a visit that may move is shown before somebody joins, and is waited for once', async () => {
      const visit = await visitAt(clock('2026-12-15', '10:00'));
      const terms = WaitingTerms.parse(await (await dana.get(`${base()}/waiting/visits/${visit.id}`)).json());
      assert.deepEqual([terms.visit.title, terms.entryId], ['Follow-up', null]);
      await waitFor(visit.id);
      assert.equal(await codeOf(await join(visit.id)), 'wait-list/joined');
      assert.equal((await join(visit.id, { fromTime: '12:00', untilTime: '09:00' })).status, 422);
    });

    test('a time that is free is held for half an hour, and both times are shown', async () => {
      const { offer, visit, slotId } = await offered();
      assert.deepEqual([offer.kind, offer.state, offer.time.startsAt], ['earlier', 'offered', clock('2026-12-02', '09:00').toISOString()]);
      assert.deepEqual([offer.visit?.id, offer.visit?.startsAt], [visit.id, clock('2026-12-15', '10:00').toISOString()]);
      assert.equal(Date.parse(offer.expiresAt) - now().getTime(), 30 * MINUTE_MS);
      assert.equal((await db().slot.findUniqueOrThrow({ where: { id: slotId } })).status, 'held');
      assert.equal(await db().news.count({ where: { entityId: offer.id, topic: 'offers' } }), 1);
    });

    test('a yes moves the same visit, gives its old time up and ends the wait; again it is the same', async () => {
      const { offer, visit, slotId } = await offered();
      const had = await db().appointment.findUniqueOrThrow({ where: { id: visit.id } });
      assert.equal((await decide(offer.id, 'accept')).status, 200);
      const accepted = VisitOffer.parse(await (await decide(offer.id, 'accept')).json());
      assert.deepEqual([accepted.state, accepted.bookedId], ['accepted', visit.id]);
      const moved = await db().appointment.findUniqueOrThrow({ where: { id: visit.id } });
      assert.deepEqual([moved.startsAt.toISOString(), moved.sequence, moved.status], [offer.time.startsAt, had.sequence + 1, 'booked']);
      const status = async (id: string) => (await db().slot.findUniqueOrThrow({ where: { id } })).status;
      assert.deepEqual([await status(slotId), await status(visit.slotId)], ['busy', 'free']);
      assert.equal((await db().waitListEntry.findFirstOrThrow({ where: { appointmentId: visit.id } })).state, 'booked');
      assert.equal(await codeOf(await decide(offer.id, 'decline')), 'visit-offer/decided');
    });

    test('a no keeps the place, and the same time is not offered to the same person again', async () => {
      const { offer, slotId } = await offered();
      assert.deepEqual([(await decide(offer.id, 'decline')).status, (await decide(offer.id, 'decline')).status], [200, 200]);
      assert.equal((await db().slot.findUniqueOrThrow({ where: { id: slotId } })).status, 'free');
      await later(1);
      assert.deepEqual(await offers(), []);
      const other = await slotAt(clock('2026-12-03', '09:00'));
      await later(1);
      const [next] = await offers();
      const hold = await db().slotHold.findFirstOrThrow({ where: { offer: { id: next?.id ?? '' } } });
      assert.equal(hold.slotId, other);
    });

    test('who has waited longest is asked first, and the next one when nobody answered in half an hour', async () => {
      const first = await visitAt(clock('2026-12-15', '10:00'), JUNE);
      await waitFor(first.id, {}, JUNE);
      portal().advance(1000);
      const second = await visitAt(clock('2026-12-16', '10:00'));
      await waitFor(second.id);
      await slotAt(clock('2026-12-04', '09:00'));
      await later(1);
      assert.deepEqual([(await offers(JUNE)).length, (await offers()).length], [1, 0]);
      await later(29);
      assert.equal((await offers()).length, 0);
      await later(1);
      assert.deepEqual([(await offers(JUNE)).length, (await offers()).length], [0, 1]);
    });

    test('who is late still gets the time when nobody else has it', async () => {
      const { offer } = await offered();
      await later(31);
      assert.equal((await read(offer.id)).state, 'expired');
      assert.equal(VisitOffer.parse(await (await decide(offer.id, 'accept')).json()).state, 'accepted');
    });

    test('who is late and lost the time keeps the visit and the place', async () => {
      const { offer, visit, slotId } = await offered();
      await later(31);
      const other = await db().appointment.create({
        data: {
          patientId: JUNE,
          clinicId: LAKESIDE,
          practitionerId: doctor,
          slotId,
          status: 'booked',
          title: 'Other',
          startsAt: offer.time.startsAt,
          endsAt: offer.time.endsAt,
        },
      });
      await portal().portal.db.transaction((tx) => claimVisits(tx, [other.id], now()));
      assert.equal(await codeOf(await decide(offer.id, 'accept')), 'visit-offer/over');
      assert.equal((await db().appointment.findUniqueOrThrow({ where: { id: visit.id } })).sequence, 0);
      assert.equal((await db().waitListEntry.findFirstOrThrow({ where: { appointmentId: visit.id } })).state, 'waiting');
    });

    test('it is held longer as long as nobody else waits for it', async () => {
      const { offer } = await offered();
      assert.equal(offer.extendable, true);
      await later(20);
      const longer = VisitOffer.parse(await (await decide(offer.id, 'extend')).json());
      assert.equal(Date.parse(longer.expiresAt) - now().getTime(), 30 * MINUTE_MS);
      await later(15);
      assert.equal((await read(offer.id)).state, 'offered');
      const other = await visitAt(clock('2026-12-17', '10:00'), JUNE);
      await waitFor(other.id, {}, JUNE);
      assert.equal((await read(offer.id)).extendable, false);
      assert.equal(await codeOf(await decide(offer.id, 'extend')), 'visit-offer/others-wait');
    });

    test('a time that a visit gives up is offered at once, without waiting for the next round', async () => {
      const gone = await visitAt(clock('2026-12-01', '10:00'), JUNE);
      const visit = await visitAt(clock('2026-12-15', '10:00'));
      await waitFor(visit.id);
      await db().appointment.update({ where: { id: gone.id }, data: { status: 'cancelled' } });
      await portal().portal.db.transaction((tx) => claimVisits(tx, [gone.id], now()));
      await portal().runDueJobs(TIMES_FREED);
      assert.deepEqual(
        (await offers()).map(({ time }) => time.startsAt),
        [clock('2026-12-01', '10:00').toISOString()],
      );
    });

    /** Takes a seat of a time that people share. */
    async function takeSeat(slotId: string, patientId: string): Promise<string> {
      const slot = await db().slot.findUniqueOrThrow({ where: { id: slotId } });
      const visit = { slot, patientId, visitType: null, endsAt: slot.endsAt, reason: null, orderId: null, byUserId: null, hold: null };
      return (await portal().portal.db.transaction((tx) => bookVisit(portal().portal, tx, visit, now()))).id;
    }
    const giveUp = (id: string) =>
      portal().portal.db.transaction(async (tx) => {
        await tx.appointment.update({ where: { id }, data: { status: 'cancelled' } });
        await releaseTime(tx, { appointmentId: id }, now());
      });

    test('a seat of a time that people share is offered when one is given up, and not before', async () => {
      const shared = await slotAt(clock('2026-12-02', '09:00'), { capacity: 2 });
      await takeSeat(shared, PATIENT_IDS.luis);
      const taken = await takeSeat(shared, JUNE);
      const visit = await visitAt(clock('2026-12-15', '10:00'));
      await waitFor(visit.id);
      await later(1);
      assert.deepEqual(await offers(), [], 'both seats are taken');
      await giveUp(taken);
      await later(1);
      const [offer] = await offers();
      assert.equal(offer?.time.startsAt, clock('2026-12-02', '09:00').toISOString());
      assert.equal((await decide(offer?.id ?? '', 'accept')).status, 200);
      assert.equal(await db().appointment.count({ where: { slotId: shared, status: 'booked' } }), 2);
    });

    race('the last seat of a time that people share is offered to one of those who wait', async () => {
      const shared = await slotAt(clock('2026-12-02', '09:00'), { capacity: 2 });
      await takeSeat(shared, PATIENT_IDS.luis);
      const visits = [await visitAt(clock('2026-12-15', '10:00')), await visitAt(clock('2026-12-15', '11:00'), JUNE)];
      await waitFor(visits[0]?.id ?? '');
      await waitFor(visits[1]?.id ?? '', {}, JUNE);
      portal().advance(MINUTE_MS);
      await Promise.all([look(), look()]);
      assert.equal(await db().slotOffer.count({ where: { state: 'offered', hold: { slotId: shared } } }), 1);
    });

    test('nobody is asked at night', async () => {
      const visit = await visitAt(clock('2026-12-15', '10:00'));
      await waitFor(visit.id);
      const slotId = await slotAt(clock('2026-12-02', '09:00'));
      const at = (time: string) => clock('2026-11-28', time);
      assert.equal(await bestMatch(db(), slotId, at('03:00')), null);
      assert.equal(await bestMatch(db(), slotId, at('20:01')), null);
      assert.notEqual(await bestMatch(db(), slotId, at('08:00')), null);
    });

    test('days, clock times, notice and length are those that were said', async () => {
      const visit = await visitAt(clock('2026-12-15', '10:00'));
      await waitFor(visit.id, { weekdays: [2, 4], fromTime: '09:00', untilTime: '12:00', firstDay: '2026-12-01', lastDay: '2026-12-11', noticeHours: 24 });
      const match = async (day: string, time: string, minutes?: number) => {
        const slotId = await slotAt(clock(day, time), minutes === undefined ? {} : { minutes });
        return (await bestMatch(db(), slotId, clock('2026-11-30', '10:00'))) !== null;
      };
      assert.equal(await match('2026-12-01', '10:30'), true);
      assert.equal(await match('2026-12-01', '09:00'), false, 'less than a day away');
      assert.equal(await match('2026-12-02', '10:00'), false, 'a Wednesday');
      assert.equal(await match('2026-12-03', '08:30'), false, 'too early in the day');
      assert.equal(await match('2026-12-03', '11:30'), true);
      assert.equal(await match('2026-12-03', '11:45'), false, 'ends too late');
      assert.equal(await match('2026-12-10', '10:00', 15), false, 'too short');
      assert.equal(await match('2026-12-15', '09:00'), false, 'after the last day');
    });

    test('days and times are the clinic’s own, ten hours behind, 5:45 ahead, and while clocks are changed', async () => {
      for (const [timeZone, day, time] of [
        // A Monday there, and a Tuesday in UTC.
        ['Pacific/Honolulu', '2026-12-07', '16:00'],
        // A Monday there, and a Sunday in UTC.
        ['Asia/Kathmandu', '2026-12-07', '04:00'],
        // The Mondays after clocks went forward, and back, in Chicago; and a leap day that is one.
        ['America/Chicago', '2027-03-15', '09:00'],
        ['America/Chicago', '2027-11-08', '09:00'],
        ['America/Chicago', '2044-02-29', '09:00'],
      ] as const) {
        const clinicId = (await db().clinic.create({ data: { name: timeZone, timeZone } })).id;
        const visit = await db().visitType.create({
          data: { code: `type-${randomUUID().slice(0, 8)}`, need: 'lab', names: { en: 'Lab' }, minutes: 30, modalities: ['in_person'] },
        });
        const times = { weekdays: [1], fromTime: time, untilTime: time.replace(':00', ':30'), firstDay: asDay(day), lastDay: asDay(day), noticeHours: 1 };
        await db().waitListEntry.create({ data: { patientId: DANA, clinicId, visitTypeId: visit.id, ...times, createdAt: now() } });
        const slotId = await slotAt(clock(day, time, timeZone), { clinicId });
        const asked = momentAt(timeZone, new Date(Date.parse(`${day}T00:00:00Z`) - 2 * 86_400_000).toISOString().slice(0, 10), '12:00');
        assert.notEqual(await bestMatch(db(), slotId, asked), null, `${timeZone} ${day}`);
      }
    });

    test('can be changed by the version that was seen, and left, with what is held given up', async () => {
      const { offer, slotId } = await offered();
      const id = offer.waitingId ?? '';
      assert.equal((await dana.send('PATCH', `${base()}/waiting/${id}`, { version: 1, noticeHours: 48 })).status, 200);
      assert.equal((await dana.send('PATCH', `${base()}/waiting/${id}`, { version: 1, noticeHours: 72 })).status, 412);
      const leave = () => dana.send('POST', `${base()}/waiting/${id}/leave`);
      assert.deepEqual([(await leave()).status, (await leave()).status], [200, 200]);
      assert.equal((await read(offer.id)).state, 'declined');
      assert.equal((await db().slot.findUniqueOrThrow({ where: { id: slotId } })).status, 'free');
    });

    test('a wait ends by itself when its visit is canceled, or its last day is over', async () => {
      const visit = await visitAt(clock('2026-12-15', '10:00'));
      const { id } = await waitFor(visit.id);
      await db().appointment.update({ where: { id: visit.id }, data: { status: 'cancelled' } });
      await later(1);
      assert.equal((await db().waitListEntry.findUniqueOrThrow({ where: { id } })).state, 'ended');
    });

    test('a wait without a visit ends in one', async () => {
      const type = await db().visitType.create({
        data: { code: `type-${randomUUID().slice(0, 8)}`, need: 'check_up', names: { en: 'Check-up' }, minutes: 20, modalities: ['in_person'] },
      });
      const joined = await dana.send('POST', `${base()}/waiting`, {
        visitId: null,
        clinicId: LAKESIDE,
        visitType: type.code,
        ...SUITS,
        practitionerId: doctor,
      });
      assert.equal(joined.status, 201);
      await slotAt(clock('2026-12-09', '09:00'));
      await later(1);
      const [offer] = await offers();
      const { bookedId } = VisitOffer.parse(await (await decide(offer?.id ?? '', 'accept')).json());
      const visit = await db().appointment.findUniqueOrThrow({ where: { id: bookedId ?? '' } });
      assert.deepEqual([visit.title, visit.madeHere, visit.endsAt.getTime() - visit.startsAt.getTime()], ['Check-up', true, 20 * MINUTE_MS]);
    });

    test('AZ-02 entries and offers are nobody else’s', async () => {
      const { offer } = await offered();
      const walter = await portal().signIn(PEOPLE.walter.username);
      assert.equal((await walter.send('POST', `${base(PATIENT_IDS.walter)}/offers/${offer.id}/accept`)).status, 404);
      assert.equal((await walter.get(`${base()}/offers/${offer.id}`)).status, 404);
      assert.equal((await dana.send('POST', `${base(PATIENT_IDS.walter)}/waiting/${offer.waitingId}/leave`)).status, 404);
    });

    test('the desk sees who waits, longest first', async () => {
      const visit = await visitAt(clock('2026-12-15', '10:00'));
      const { id } = await waitFor(visit.id);
      const tomasz = await portal().signIn(PEOPLE.nowak.username);
      const { items, count } = DeskWaitingList.parse(await (await tomasz.get(`/api/clinics/${LAKESIDE}/visit-requests/waiting`)).json());
      assert.deepEqual([count, items[0]?.id, items[0]?.patient.id, items[0]?.visit?.id], [1, id, DANA, visit.id]);
    });

    race('a yes that is sent twice at once moves the visit once', async () => {
      const { offer, visit } = await offered();
      const answers = await Promise.all([1, 2, 3].map(() => decide(offer.id, 'accept')));
      assert.deepEqual(
        answers.map(({ status }) => status),
        [200, 200, 200],
      );
      assert.equal((await db().appointment.findUniqueOrThrow({ where: { id: visit.id } })).sequence, 1);
    });

    race('of yes and no at once one counts', async () => {
      const { offer, visit } = await offered();
      const answers = await Promise.all([decide(offer.id, 'accept'), decide(offer.id, 'decline')]);
      assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 409]);
      const { sequence } = await db().appointment.findUniqueOrThrow({ where: { id: visit.id } });
      assert.equal(sequence, answers[0]?.status === 200 ? 1 : 0);
    });

    race('two processes that look at once ask nobody twice and give no time to two', async () => {
      const visits = [await visitAt(clock('2026-12-15', '10:00')), await visitAt(clock('2026-12-15', '11:00'), JUNE)];
      await waitFor(visits[0]?.id ?? '');
      await waitFor(visits[1]?.id ?? '', {}, JUNE);
      await slotAt(clock('2026-12-02', '09:00'));
      await slotAt(clock('2026-12-03', '09:00'));
      portal().advance(MINUTE_MS);
      await Promise.all([look(), look()]);
      const open = await db().slotOffer.findMany({ where: { state: 'offered' }, include: { hold: true } });
      assert.equal(new Set(open.map(({ waitListId }) => waitListId)).size, open.length);
      assert.equal(new Set(open.map(({ hold }) => hold.slotId)).size, open.length);
      await later(1);
      assert.deepEqual([(await offers()).length, (await offers(JUNE)).length], [1, 1]);
    });
  });
});
