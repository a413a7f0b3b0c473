import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import ICAL from 'ical.js';
import { CLINICS, PATIENT_IDS } from '../../../demo/ids.ts';
import { eachEngine } from '../../database/testing.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { CalendarFeed, Itinerary, NewCalendarFeed, Visit, VisitList } from './schema.ts';

const OWN = PATIENT_IDS.dana;
const base = `/api/patients/${OWN}/appointments`;
const DAY_MS = 24 * 60 * 60_000;
const SECRET = 'Diabetes follow-up';

eachEngine((engine) => {
  describe('visits in calendars', () => {
    const portal = usePortal(engine);
    let dana: Visitor;
    before(async () => {
      dana = await portal().signIn('dana');
    });
    const prisma = () => portal().portal.db.prisma;
    const read = (text: string) => {
      const calendar = new ICAL.Component(ICAL.parse(text));
      return { calendar, events: calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event)) };
    };
    /** A visit 40 days ahead, so that it is on no trip with one of the demo world. */
    async function make(hours: number, more: object = {}) {
      const startsAt = new Date(portal().portal.now().getTime() + 40 * DAY_MS + hours * 3_600_000);
      const times = { startsAt, endsAt: new Date(startsAt.getTime() + 1_800_000) };
      return prisma().appointment.create({ data: { patientId: OWN, clinicId: CLINICS.lakeside.id, title: SECRET, status: 'booked', ...times, ...more } });
    }
    const anonymous = (url: string) => portal().anonymous.get(new URL(url).pathname);

    test('a visit is a file in the language that is asked for, and says nothing of what it is about', async () => {
      const visit = await make(0, { reason: 'Blood sugar' });
      const answer = await dana.get(`${base}/visits/${visit.id}/calendar?language=es`);
      assert.match(answer.headers.get('content-type') ?? '', /text\/calendar/);
      assert.match(answer.headers.get('content-disposition') ?? '', /cita\.ics/);
      const text = await answer.text();
      const { events } = read(text);
      assert.equal(events[0]?.uid, visit.id);
      assert.match(events[0]?.summary ?? '', /^Cita en /);
      assert.equal(events[0]?.startDate.toJSDate().getTime(), visit.startsAt.getTime());
      assert.ok(!text.includes(SECRET) && !text.includes('Blood sugar'));
      await prisma().appointment.delete({ where: { id: visit.id } });
    });

    test('canceling gives a file that takes it out, with a higher number', async () => {
      const { id } = await make(0);
      const file = async () => read(await (await dana.get(`${base}/visits/${id}/calendar`)).text());
      const earlier = await file();
      assert.equal((await dana.send('POST', `${base}/visits/${id}/cancel`, {})).status, 200);
      const later = await file();
      assert.equal(later.calendar.getFirstPropertyValue('method'), 'CANCEL');
      assert.equal(later.events[0]?.uid, earlier.events[0]?.uid);
      assert.ok((later.events[0]?.sequence ?? 0) > (earlier.events[0]?.sequence ?? 0));
    });

    test('what is not agreed has no place in a calendar', async () => {
      const { id } = await make(0, { status: 'pending' });
      assert.equal((await dana.get(`${base}/visits/${id}/calendar`)).status, 404);
      await prisma().appointment.delete({ where: { id } });
    });

    test('visits of a trip are one plan: in order, with the time between them, what is to be begun first before, and one file', async () => {
      const first = await make(0, { instructions: 'Bring your diary.' });
      const second = await make(0.6, { instructions: 'Do not eat for 8 hours before.' });
      const third = await make(36, { clinicId: CLINICS.summit.id });
      const plan = Itinerary.parse(await (await dana.get(`${base}/visits/${second.id}/itinerary`)).json());
      assert.deepEqual(
        plan.stops.map(({ id, next }) => [id, next?.gapMinutes ?? null, next?.way ?? null, next?.isTight ?? null]),
        [
          [first.id, 6, 'same-place', true],
          [second.id, 34 * 60 + 54, 'travel', false],
          [third.id, null, null, null],
        ],
      );
      assert.deepEqual(plan.preparing, [second.id, first.id]);
      assert.equal(Visit.parse(await (await dana.get(`${base}/visits/${first.id}`)).json()).tripCount, 3);
      const { events } = read(await (await dana.get(`${base}/visits/${first.id}/itinerary/calendar`)).text());
      assert.deepEqual(
        events.map(({ uid }) => uid),
        [first.id, second.id, third.id],
      );
      await prisma().appointment.deleteMany({ where: { id: { in: [first.id, second.id, third.id] } } });
    });

    test('a calendar program reads times and places at a secret address, and nothing else', async () => {
      assert.equal(CalendarFeed.parse(await (await dana.get(`${base}/calendar-feed`)).json()).feed, null);
      const visit = await make(0, { reason: 'Blood sugar' });
      const off = await make(100, { status: 'cancelled', sequence: 2 });
      const asked = await make(200, { status: 'pending' });
      const { url } = NewCalendarFeed.parse(await (await dana.send('POST', `${base}/calendar-feed`)).json());
      const answer = await anonymous(url);
      assert.equal(answer.status, 200);
      const text = await answer.text();
      const { events } = read(text);
      const uids = events.map(({ uid }) => uid);
      assert.ok(uids.includes(visit.id) && uids.includes(off.id) && !uids.includes(asked.id));
      const { name } = portal().portal.config;
      assert.ok(events.every(({ summary }) => summary === name));
      const { items } = VisitList.parse(await (await dana.get(`${base}/visits?limit=100`)).json());
      for (const words of [SECRET, 'Blood sugar', ...items.flatMap(({ title, practitioner }) => [title, practitioner ?? title])])
        assert.ok(!text.includes(words), words);
      assert.notEqual(CalendarFeed.parse(await (await dana.get(`${base}/calendar-feed`)).json()).feed?.lastReadAt, null);
      const token = url.split('/').at(-1)?.replace('.ics', '') ?? '';
      assert.equal(JSON.stringify(await prisma().calendarFeed.findMany()).includes(token), false, 'only a digest is kept');
      assert.equal(portal().logLines.join().includes(token), false);
      await prisma().appointment.deleteMany({ where: { id: { in: [visit.id, off.id, asked.id] } } });
    });

    test('a new address ends the one before, one that is revoked is not there, and none outlives the access', async () => {
      const make = async () => NewCalendarFeed.parse(await (await dana.send('POST', `${base}/calendar-feed`)).json()).url;
      const [first, second] = [await make(), await make()];
      assert.deepEqual([(await anonymous(first)).status, (await anonymous(second)).status], [404, 200]);
      assert.equal((await dana.send('DELETE', `${base}/calendar-feed`)).status, 204);
      assert.equal((await anonymous(second)).status, 404);
      const third = await make();
      const grant = await prisma().accessGrant.findFirstOrThrow({ where: { userId: dana.userId, patientId: OWN } });
      await prisma().accessGrant.update({ where: { id: grant.id }, data: { scopes: ['messages:read'] } });
      assert.equal((await anonymous(third)).status, 404);
      await prisma().accessGrant.update({ where: { id: grant.id }, data: { scopes: grant.scopes } });
      assert.equal((await anonymous(third)).status, 200);
      await prisma().user.update({ where: { id: dana.userId }, data: { disabledAt: portal().portal.now() } });
      assert.equal((await anonymous(third)).status, 404);
      await prisma().user.update({ where: { id: dana.userId }, data: { disabledAt: null } });
    });

    test('asking too often, and looking for addresses, is refused', async () => {
      const { url } = NewCalendarFeed.parse(await (await dana.send('POST', `${base}/calendar-feed`)).json());
      const statuses: number[] = [];
      for (let round = 0; round < 61; round += 1) statuses.push((await anonymous(url)).status);
      assert.deepEqual([statuses.at(59), statuses.at(60)], [200, 429]);
      portal().advance(3_600_001);
      assert.equal((await anonymous(url)).status, 200);
      for (let round = 0; round < 31; round += 1) statuses.push((await portal().anonymous.get(`/api/calendar/${'x'.repeat(42)}${String(round)}.ics`)).status);
      assert.equal(statuses.at(-1), 429);
    });
  });
});
