import assert from 'node:assert/strict';
import { before, describe } from 'node:test';
import { CLINICS, PATIENT_IDS, PRACTITIONER_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { racesOnBoth } from '../../database/testing.ts';
import { bookSlot, holdSlot, newPatient, newPractitioner, newSlots } from '../../testing/booking.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { addDays, dayIn, momentAt, timeIn } from '../../time/calendar.ts';
import { BookedVisit } from '../scheduling/schema.ts';
import { MAKE_SLOTS } from './make-slots.ts';
import { ClosureMade, Schedule, ScheduledSlot, ScheduledVisit, Template, Templates } from './schema.ts';

const BASE = `/api/clinics/${CLINICS.lakeside.id}/schedules`;
const ZONE = 'America/Chicago';
const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;

racesOnBoth((engine, { race, test }) => {
  describe('the schedule of a clinic', () => {
    const portal = usePortal(engine, { SESSION_IDLE_MINUTES: '30' });
    const prisma = () => portal().portal.db.prisma;
    const today = () => dayIn(ZONE, portal().portal.now());
    let tomasz: Visitor;
    before(async () => {
      tomasz = await portal().signIn(PEOPLE.nowak.username);
    });
    const read = async (query: string) => Schedule.parse(await (await tomasz.get(`${BASE}?${query}`)).json());
    const day = (inMinutes: number) => dayIn(ZONE, new Date(portal().portal.now().getTime() + inMinutes * MINUTE));
    const mark = (visitId: string, body: object) => tomasz.send('PUT', `${BASE}/visits/${visitId}/mark`, body);
    const template = async (more: object = {}) => ({
      practitionerId: await newPractitioner(portal()),
      modality: 'in_person',
      weekdays: [1, 2, 3, 4, 5],
      fromTime: '09:00',
      untilTime: '11:00',
      slotMinutes: 30,
      firstDay: today(),
      ...more,
    });

    test('shows times and visits of a day in their order, with who has them', async () => {
      const [visit] = await prisma().appointment.findMany({ where: { patientId: PATIENT_IDS.dana, status: 'booked' }, orderBy: { startsAt: 'asc' } });
      const shown = await read(`from=${dayIn(ZONE, visit?.startsAt ?? new Date(0))}`);
      assert.equal(shown.timeZone, ZONE);
      const found = shown.visits.find(({ id }) => id === visit?.id);
      assert.equal(found?.patient.patientNumber, (await prisma().patient.findUniqueOrThrow({ where: { id: PATIENT_IDS.dana } })).patientNumber);
      assert.ok(shown.slots.length >= 12);
      assert.ok(shown.practitioners.some(({ id }) => id === PRACTITIONER_IDS.raman));
      const starts = shown.slots.map(({ startsAt }) => startsAt);
      assert.deepEqual(starts, starts.toSorted());
    });

    test('a template makes times as far ahead as can be booked, once, and each day one day more', async () => {
      const made = Template.parse(await (await tomasz.send('POST', `${BASE}/templates`, await template())).json());
      const count = () => prisma().slot.count({ where: { templateId: made.id } });
      const had = await count();
      assert.ok(had > 300);
      await portal().runDueJobs(MAKE_SLOTS);
      assert.equal(await count(), had);
      const [first] = await prisma().slot.findMany({ where: { templateId: made.id }, orderBy: { startsAt: 'desc' } });
      assert.equal(timeIn(ZONE, first?.startsAt ?? new Date(0)), '10:30');
      const { items } = Templates.parse(await (await tomasz.get(`${BASE}/templates`)).json());
      assert.ok(items.some(({ id }) => id === made.id));
    });

    test('a changed template makes its free times anew and leaves those that somebody has', async () => {
      const fields = await template();
      const made = Template.parse(await (await tomasz.send('POST', `${BASE}/templates`, fields)).json());
      const patient = await newPatient(portal());
      const [slot] = await prisma().slot.findMany({
        where: { templateId: made.id, startsAt: { gt: new Date(portal().portal.now().getTime() + 86_400_000) } },
        orderBy: { startsAt: 'asc' },
      });
      const visitId = await bookSlot(patient, slot?.id ?? '');
      const change = { ...fields, fromTime: '13:00', untilTime: '15:00', version: made.version };
      const after = Template.parse(await (await tomasz.send('PUT', `${BASE}/templates/${made.id}`, change)).json());
      assert.equal(after.version, made.version + 1);
      const kept = await prisma().appointment.findUniqueOrThrow({ where: { id: visitId }, include: { slot: true } });
      assert.deepEqual([kept.status, kept.slot?.status], ['booked', 'busy']);
      const free = await prisma().slot.findMany({ where: { templateId: made.id, status: 'free' } });
      assert.deepEqual([...new Set(free.map(({ startsAt }) => timeIn(ZONE, startsAt)))].toSorted(), ['13:00', '13:30', '14:00', '14:30']);
      assert.equal((await tomasz.send('PUT', `${BASE}/templates/${made.id}`, change)).status, 412, 'who has not seen the change is told');
    });

    test('a template that makes no sense is refused by field', async () => {
      const wrong = await template({ untilTime: '08:00', lastDay: addDays(today(), -3), visitTypes: ['no-such-kind'] });
      const answer = await tomasz.send('POST', `${BASE}/templates`, wrong);
      assert.equal(answer.status, 422);
      const { errors } = (await answer.json()) as { errors: { path: string }[] };
      assert.deepEqual(errors.map(({ path }) => path).toSorted(), ['lastDay', 'untilTime', 'visitTypes']);
    });

    test('closing a morning closes its times, ends what is held, and proposes another time to who has a visit', async () => {
      const practitionerId = await newPractitioner(portal());
      const noon = momentAt(ZONE, addDays(today(), 9), '09:00').getTime() - portal().portal.now().getTime();
      const slots = await newSlots(portal(), practitionerId, { inMinutes: noon / MINUTE, count: 4 });
      const [later] = await newSlots(portal(), practitionerId, { inMinutes: noon / MINUTE + DAY_MINUTES, count: 1 });
      const [ann, ben] = [await newPatient(portal()), await newPatient(portal())];
      const visitId = await bookSlot(ann, slots[0] ?? '');
      const held = (await (await holdSlot(ben, slots[1] ?? '')).json()) as { id: string };
      const closing = { practitionerId, day: addDays(today(), 9), fromTime: '08:00', untilTime: '12:00', reason: 'Dr. Test is at a course' };
      const made = ClosureMade.parse(await (await tomasz.send('POST', `${BASE}/closures`, closing)).json());
      assert.equal(made.proposed, 1);
      assert.deepEqual(made.toCall, []);
      const offer = await prisma().slotOffer.findFirstOrThrow({ where: { appointmentId: visitId }, include: { hold: true } });
      assert.deepEqual([offer.kind, offer.state, offer.reason, offer.hold.slotId], ['moved', 'offered', closing.reason, later]);
      assert.equal((await prisma().slot.findUniqueOrThrow({ where: { id: slots[2] ?? '' } })).status, 'closed');
      assert.equal((await ben.visitor.send('POST', `${ben.base}/holds/${held.id}/confirm`, {})).status, 409);
      assert.equal((await holdSlot(ben, slots[2] ?? '')).status, 404, 'nobody books closed time');
      assert.equal((await prisma().appointment.findUniqueOrThrow({ where: { id: visitId } })).slotId, slots[0], 'the visit stays until they say yes');
      const shown = await read(`from=${closing.day}&practitionerId=${practitionerId}`);
      assert.equal(shown.visits[0]?.moving, 'proposed');

      const offers = `/api/patients/${ann.patientId}/visit-requests/offers/${offer.id}`;
      assert.equal((await ann.visitor.send('POST', `${offers}/accept`)).status, 200);
      assert.equal((await ann.visitor.send('POST', `${offers}/accept`)).status, 200, 'a second yes is the same yes');
      const moved = await prisma().appointment.findUniqueOrThrow({ where: { id: visitId } });
      assert.deepEqual([moved.slotId, moved.status, moved.sequence], [later, 'booked', 1]);
      const left = await prisma().slot.findUniqueOrThrow({ where: { id: slots[0] ?? '' } });
      assert.equal(left.status, 'closed', 'what they leave is closed, and nobody books it');

      assert.equal((await tomasz.send('DELETE', `${BASE}/closures/${made.closure.id}`)).status, 204);
      assert.equal((await tomasz.send('DELETE', `${BASE}/closures/${made.closure.id}`)).status, 204, 'opened twice is open');
      const statuses = await prisma().slot.findMany({ where: { id: { in: slots } }, orderBy: { startsAt: 'asc' }, select: { status: true } });
      assert.deepEqual(
        statuses.map(({ status }) => status),
        ['free', 'free', 'free', 'free'],
      );
    });

    test('where no other time is left the desk is told to call', async () => {
      const practitionerId = await newPractitioner(portal());
      const room = await prisma().clinic.create({ data: { name: 'One-clinician clinic', timeZone: 'Pacific/Honolulu' } });
      const [slot] = await newSlots(portal(), practitionerId, { inMinutes: 12 * DAY_MINUTES, count: 1, clinicId: room.id });
      const visitId = await bookSlot(await newPatient(portal()), slot ?? '');
      await prisma().accessGrant.create({
        data: {
          userId: tomasz.userId,
          clinicId: room.id,
          relationship: 'staff',
          scopes: ['appointments:read', 'appointments:write'],
          startsAt: portal().portal.now(),
        },
      });
      const closed = await tomasz.send('POST', `/api/clinics/${room.id}/schedules/closures`, {
        day: dayIn('Pacific/Honolulu', (await prisma().slot.findUniqueOrThrow({ where: { id: slot ?? '' } })).startsAt),
        reason: 'Storm',
      });
      const made = ClosureMade.parse(await closed.json());
      assert.deepEqual([made.proposed, made.toCall.map(({ id }) => id)], [0, [visitId]]);
    });

    test('a visit is noted as it goes, also one that was noted by mistake', async () => {
      const [slot] = await newSlots(portal(), await newPractitioner(portal()), { inMinutes: 60, count: 1 });
      const patient = await newPatient(portal());
      // The clinician sees them today, and online nobody books so late.
      const booked = await tomasz.send('POST', `${BASE}/bookings`, { chartId: patient.patientId, slotId: slot, visitType: 'follow-up' });
      const { visitId } = BookedVisit.parse(await booked.json());
      assert.equal((await mark(visitId, { mark: 'no-show' })).status, 409, 'nobody has missed what has not begun');
      assert.equal(ScheduledVisit.parse(await (await mark(visitId, { mark: 'late', lateMinutes: 15 })).json()).lateMinutes, 15);
      const arrived = ScheduledVisit.parse(await (await mark(visitId, { mark: 'arrived' })).json());
      assert.deepEqual([arrived.status, arrived.arrivedAt], ['arrived', portal().portal.now().toISOString()]);
      assert.equal(ScheduledVisit.parse(await (await mark(visitId, { mark: 'in-visit' })).json()).startedAt, portal().portal.now().toISOString());
      assert.equal(ScheduledVisit.parse(await (await mark(visitId, { mark: 'done' })).json()).status, 'fulfilled');
      const undone = ScheduledVisit.parse(await (await mark(visitId, { mark: 'booked' })).json());
      assert.deepEqual([undone.status, undone.arrivedAt, undone.lateMinutes], ['booked', null, null]);
      const tomorrow = await bookSlot(patient, (await newSlots(portal(), await newPractitioner(portal()), { inMinutes: 2 * DAY_MINUTES, count: 1 }))[0] ?? '');
      assert.equal((await mark(tomorrow, { mark: 'arrived' })).status, 409, 'nobody is here two days early');
    });

    race('BK-06 canceling and checking in at the same moment have one outcome', async () => {
      const patient = await newPatient(portal());
      const [slot] = await newSlots(portal(), await newPractitioner(portal()), { inMinutes: 120, count: 1 });
      const booked = await tomasz.send('POST', `${BASE}/bookings`, { chartId: patient.patientId, slotId: slot, visitType: 'follow-up' });
      const { visitId } = BookedVisit.parse(await booked.json());
      const [canceled, arrived] = await Promise.all([
        patient.visitor.send('POST', `/api/patients/${patient.patientId}/appointments/visits/${visitId}/cancel`, {}),
        mark(visitId, { mark: 'arrived' }),
      ]);
      const { status } = await prisma().appointment.findUniqueOrThrow({ where: { id: visitId } });
      assert.deepEqual([canceled.status, arrived.status].toSorted(), [200, 409]);
      assert.equal(status, canceled.status === 200 ? 'cancelled' : 'arrived');
    });

    race('BK-03 two at the desk who book one time for two patients: one visit, and the other is told', async () => {
      const [slot] = await newSlots(portal(), await newPractitioner(portal()), { inMinutes: 3 * DAY_MINUTES, count: 1 });
      const people = [await newPatient(portal()), await newPatient(portal())];
      const answers = await Promise.all(people.map(({ patientId }) => tomasz.send('POST', `${BASE}/bookings`, { chartId: patientId, slotId: slot })));
      assert.deepEqual(answers.map(({ status }) => status).toSorted(), [201, 409]);
      assert.equal(await prisma().appointment.count({ where: { slotId: slot ?? '' } }), 1);
    });

    test('one more time is opened where the clinician has none, closed while it is free, and opened again', async () => {
      const practitionerId = await newPractitioner(portal());
      const extra = { practitionerId, day: day(6 * DAY_MINUTES), fromTime: '18:00', minutes: 30, modality: 'in_person' };
      const added = ScheduledSlot.parse(await (await tomasz.send('POST', `${BASE}/slots`, extra)).json());
      assert.equal((await tomasz.send('POST', `${BASE}/slots`, { ...extra, fromTime: '18:15' })).status, 409);
      const state = async (to: string) => tomasz.send('PUT', `${BASE}/slots/${added.id}`, { state: to });
      assert.equal(ScheduledSlot.parse(await (await state('closed')).json()).status, 'closed');
      assert.equal(ScheduledSlot.parse(await (await state('open')).json()).status, 'free');
      await bookSlot(await newPatient(portal()), added.id);
      assert.equal((await state('closed')).status, 409, 'somebody has it');
    });

    test('who has nothing to do with visits sees no schedule', async () => {
      const alicia = await portal().signIn(PEOPLE.fontaine.username);
      assert.equal((await alicia.get(BASE)).status, 403);
      const dana = await portal().signIn(PEOPLE.dana.username);
      assert.equal((await dana.get(BASE)).status, 404);
    });
  });
});
