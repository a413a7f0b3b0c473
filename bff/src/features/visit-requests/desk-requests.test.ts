import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { racesOnBoth } from '../../database/testing.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { DeskVisitRequestDetail, DeskVisitRequests, FreeTimes } from './schema.ts';

const LAKESIDE = CLINICS.lakeside.id;
const base = `/api/clinics/${LAKESIDE}/visit-requests`;
const HOUR_MS = 3_600_000;

racesOnBoth((engine, { race, test }) => {
  describe('requests for a visit at the desk', () => {
    const portal = usePortal(engine);
    let tomasz: Visitor;
    /** Another scheduler of the clinic. */
    let other: Visitor;
    before(async () => {
      tomasz = await portal().signIn(PEOPLE.nowak.username);
      other = await colleague();
    });
    const db = () => portal().portal.db.prisma;
    const now = () => portal().portal.now();

    async function requestOf(patientId: string, more: { answerBy?: Date; wishes?: object[] } = {}): Promise<string> {
      const asked = { reason: 'My knee hurts', reach: 'message', wishes: [], createdAt: now(), answerBy: new Date(now().getTime() + HOUR_MS), ...more };
      return (await db().visitRequest.create({ data: { patientId, clinicId: LAKESIDE, ...asked } })).id;
    }
    async function colleague(): Promise<Visitor> {
      const grant = await db().accessGrant.findFirstOrThrow({ where: { clinicId: LAKESIDE, user: { username: PEOPLE.nowak.username } } });
      const luis = await portal().signIn(PEOPLE.luis.username);
      await db().accessGrant.create({
        data: { userId: luis.userId, clinicId: LAKESIDE, relationship: 'staff', scopes: grant.scopes, startsAt: now() },
      });
      await db().staffMember.create({ data: { userId: luis.userId, role: 'scheduler', passwordAlone: true } });
      return luis;
    }
    const list = async (query = '') => DeskVisitRequests.parse(await (await tomasz.get(`${base}/requests${query}`)).json());
    const read = async (id: string) => DeskVisitRequestDetail.parse(await (await tomasz.get(`${base}/requests/${id}`)).json());
    const times = async (id: string, query = '') => FreeTimes.parse(await (await tomasz.get(`${base}/requests/${id}/times${query}`)).json());
    const book = (by: Visitor, id: string, slotId: string) => by.send('POST', `${base}/requests/${id}/book`, { slotId, answer: 'See you then' });
    const codeOf = async (answer: Response) => ProblemSchema.parse(await answer.json()).code;

    test('come in the order of what was promised, with how many promises are broken', async () => {
      await db().visitRequest.deleteMany({});
      const later = await requestOf(PATIENT_IDS.dana);
      const late = await requestOf(PATIENT_IDS.june, { answerBy: new Date(now().getTime() - HOUR_MS) });
      const { items, lateCount } = await list();
      assert.deepEqual([items.map(({ id }) => id), lateCount], [[late, later], 1]);
      assert.equal(items[0]?.patient.id, PATIENT_IDS.june);
      const { items: paged, next } = await list('?limit=1');
      const rest = await list(`?limit=1&after=${encodeURIComponent(next ?? '')}`);
      assert.deepEqual(
        [...paged, ...rest.items].map(({ id }) => id),
        [late, later],
      );
    });

    test('are of this clinic’s schedulers alone', async () => {
      const id = await requestOf(PATIENT_IDS.dana);
      assert.equal((await tomasz.get(`/api/clinics/${CLINICS.summit.id}/visit-requests/requests/${id}`)).status, 404);
      const nurse = await portal().signIn(PEOPLE.lindqvist.username);
      assert.equal((await nurse.get(`${base}/requests/${id}`)).status, 403);
    });

    test('a week of free times is shown, those that were wished marked', async () => {
      const id = await requestOf(PATIENT_IDS.dana, { wishes: [{ from: '2026-12-01', until: '2026-12-01', part: 'morning' }] });
      const { from, until, items } = await times(id);
      assert.deepEqual([from, until], ['2026-12-01', '2026-12-07']);
      assert.ok(items.length > 0);
      const wished = items.filter(({ isWished }) => isWished).map(({ startsAt }) => startsAt);
      assert.ok(wished.length > 0);
      for (const startsAt of wished) assert.match(startsAt, /^2026-12-01T1[4-7]/);
    });

    test('a visit is the answer: it has its time, and the patient sees both', async () => {
      const id = await requestOf(PATIENT_IDS.dana);
      const [time] = (await times(id, '?from=2026-12-07')).items;
      assert.equal((await book(tomasz, id, time?.slotId ?? '')).status, 200);
      const { state, visitId, answer, owner } = await read(id);
      assert.deepEqual([state, answer, owner?.mine], ['booked', 'See you then', true]);
      const visit = await db().appointment.findUniqueOrThrow({ where: { id: visitId ?? '' } });
      assert.deepEqual(
        [visit.patientId, visit.startsAt.toISOString(), visit.madeHere, visit.bookedById],
        [PATIENT_IDS.dana, time?.startsAt, true, tomasz.userId],
      );
      assert.equal((await db().slot.findUniqueOrThrow({ where: { id: time?.slotId ?? '' } })).status, 'busy');
      const dana = await portal().signIn(PEOPLE.dana.username);
      assert.equal((await dana.get(`/api/patients/${PATIENT_IDS.dana}/appointments/visits/${visitId}`)).status, 200);
      assert.equal(await codeOf(await tomasz.send('POST', `${base}/requests/${id}/decline`, { answer: 'No' })), 'visit-request/already-decided');
    });

    test('words are an answer, too, of which the patient is told', async () => {
      const id = await requestOf(PATIENT_IDS.dana);
      assert.equal((await tomasz.send('POST', `${base}/requests/${id}/decline`, { answer: 'Please call us first' })).status, 200);
      assert.equal(await db().news.count({ where: { entityId: id, topic: 'appointments' } }), 1);
      assert.equal((await list('?state=decided')).items[0]?.id, id);
    });

    test('somebody has one, or gives it back; who saw something else is told', async () => {
      const id = await requestOf(PATIENT_IDS.dana);
      const own = (by: Visitor, body: object) => by.send('PUT', `${base}/requests/${id}/owner`, body);
      assert.equal((await own(tomasz, { ownerId: tomasz.userId, was: null })).status, 200);
      assert.equal(await codeOf(await own(other, { ownerId: other.userId, was: null })), 'visit-request/taken');
      assert.equal((await own(other, { ownerId: other.userId, was: tomasz.userId })).status, 200);
      const { owner, colleagues } = await read(id);
      assert.equal(owner?.mine, false);
      assert.deepEqual(
        colleagues.map(({ id: colleagueId, mine }) => [colleagueId, mine]).toSorted(),
        [
          [other.userId, false],
          [tomasz.userId, true],
        ].toSorted(),
      );
    });

    test('one is given to a colleague by name, and to nobody who can’t open it', async () => {
      const id = await requestOf(PATIENT_IDS.dana);
      const give = (ownerId: string) => tomasz.send('PUT', `${base}/requests/${id}/owner`, { ownerId, was: null });
      const nurse = await portal().signIn(PEOPLE.lindqvist.username);
      assert.equal(await codeOf(await give(nurse.userId)), 'visit-request/not-for-them');
      const restriction = await db().accessGrant.create({
        data: {
          userId: other.userId,
          patientId: PATIENT_IDS.dana,
          relationship: 'restricted',
          scopes: [],
          basis: 'court_order',
          basisReason: 'Order',
          startsAt: now(),
        },
      });
      assert.equal(await codeOf(await give(other.userId)), 'visit-request/not-for-them', 'who is kept away from this patient');
      await db().accessGrant.update({ where: { id: restriction.id }, data: { revokedAt: now() } });
      assert.equal((await give(other.userId)).status, 200);
      assert.equal((await read(id)).owner?.id, other.userId);
    });

    race('BK-03 of two who give the same time to two patients at once, one is told', async () => {
      const one = await requestOf(PATIENT_IDS.dana);
      const two = await requestOf(PATIENT_IDS.june);
      const [time] = (await times(one, '?from=2026-12-08')).items;
      const answers = await Promise.all([book(tomasz, one, time?.slotId ?? ''), book(tomasz, two, time?.slotId ?? '')]);
      assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 409]);
      const lost = answers.find(({ status }) => status === 409);
      assert.equal(lost && (await codeOf(lost)), 'booking/slot-taken');
      assert.equal(await db().appointment.count({ where: { slotId: time?.slotId ?? '', status: 'booked' } }), 1);
      assert.deepEqual([(await read(one)).state, (await read(two)).state].toSorted(), ['booked', 'open']);
    });

    race('BK-03 a request that two answer at once is answered once', async () => {
      const id = await requestOf(PATIENT_IDS.dana);
      const [first, second] = (await times(id, '?from=2026-12-09')).items;
      const answers = await Promise.all([first, second].map((time) => book(tomasz, id, time?.slotId ?? randomUUID())));
      assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 409]);
      const taken = await db().appointment.count({ where: { slotId: { in: [first?.slotId ?? '', second?.slotId ?? ''] }, status: 'booked' } });
      assert.equal(taken, 1);
    });
  });
});
