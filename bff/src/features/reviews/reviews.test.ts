import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, beforeEach, describe } from 'node:test';
import { CLINICS, PATIENT_IDS, PRACTITIONER_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { racesOnBoth } from '../../database/testing.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { newReview } from '../../testing/reviews.ts';
import { LAKESIDE } from '../../testing/write-case.ts';
import { Activity } from '../activity/schema.ts';
import { Review, ReviewList } from './schema.ts';
import { ResultDetail } from '../records/schema.ts';

const at = (clinicId = LAKESIDE) => `/api/clinics/${clinicId}/reviews`;
const { dana: DANA, june: JUNE, walter: WALTER } = PATIENT_IDS;
const HOUR_MS = 3_600_000;

racesOnBoth((engine, { race, test }) => {
  describe('results to review', () => {
    const portal = usePortal(engine);
    let raman: Visitor;
    let grace: Visitor;
    before(async () => {
      [raman, grace] = [await portal().signIn(PEOPLE.raman.username), await portal().signIn(PEOPLE.lindqvist.username)];
    });
    beforeEach(async () => {
      await db().resultReview.deleteMany();
    });
    const db = () => portal().portal.db.prisma;
    const ago = (hours: number) => new Date(portal().portal.now().getTime() - hours * HOUR_MS);
    const list = async (query = '', by = raman) => ReviewList.parse(await (await by.get(`${at()}${query}`)).json());
    const idsOf = async (query = '', by = raman) => (await list(query, by)).items.map(({ id }) => id);
    const read = async (id: string, by = raman) => Review.parse(await (await by.get(`${at()}/${id}`)).json());
    const review = (id: string, version = 1, by = raman) => by.send('PUT', `${at()}/${id}/reviewed`, { version });
    const comment = (id: string, body: string, key = randomUUID()) => raman.send('POST', `${at()}/${id}/comments`, { body }, { 'idempotency-key': key });

    test('come oldest first, a part at a time, with what the laboratory called critical', async () => {
      const newer = await newReview(portal(), DANA, { waitsSince: ago(1), report: { interpretations: ['HH', 'N'] } });
      const older = await newReview(portal(), JUNE, { waitsSince: ago(30), report: { interpretations: ['N'] } });
      const { items, count, criticalCount } = await list();
      assert.deepEqual(
        [items.map(({ id, flag, patient }) => [id, flag, patient.id]), count, criticalCount],
        [
          [
            [older, 'normal', JUNE],
            [newer, 'critical', DANA],
          ],
          2,
          1,
        ],
      );
      const first = await list('?limit=1');
      assert.deepEqual(await idsOf(`?limit=1&after=${encodeURIComponent(first.next ?? '')}`), [newer]);
    });

    test('are theirs who answer for the test, or who cover; what nobody here answers for is everybody’s', async () => {
      const hers = await newReview(portal(), DANA, { practitionerId: PRACTITIONER_IDS.raman });
      const nobodys = await newReview(portal(), DANA);
      const elsewhere = await newReview(portal(), DANA, { practitionerId: PRACTITIONER_IDS.ortega });
      assert.deepEqual((await idsOf()).toSorted(), [hers, nobodys, elsewhere].toSorted());
      assert.deepEqual((await idsOf('', grace)).toSorted(), [nobodys, elsewhere].toSorted());
      assert.equal((await list('?of=all', grace)).count, 3);
      const [startsAt, endsAt] = [ago(1), ago(-1)];
      await db().staffAbsence.create({ data: { clinicId: LAKESIDE, userId: raman.userId, coverId: grace.userId, startsAt, endsAt } });
      assert.ok((await idsOf('', grace)).includes(hers));
      await db().staffAbsence.deleteMany();
    });

    test('a review is on record with who and when, and saying so again changes nothing', async () => {
      const id = await newReview(portal(), DANA);
      const done = Review.parse(await (await review(id)).json());
      assert.deepEqual([done.waitsSince, done.reviewed?.by, done.reviewed?.role, done.reviewed?.mine], [null, PEOPLE.raman.displayName, 'Physician', true]);
      const again = Review.parse(await (await review(id, 1, grace)).json());
      assert.deepEqual([again.reviewed?.by, again.reviewed?.at], [done.reviewed?.by, done.reviewed?.at]);
      assert.deepEqual([await idsOf(), await idsOf('?state=reviewed')], [[], [id]]);
      assert.equal(await db().domainChange.count({ where: { kind: 'result.reviewed', entityId: id } }), 1);
    });

    test('who reviews what came anew meanwhile is told', async () => {
      const id = await newReview(portal(), DANA, { version: 2 });
      const answer = await review(id, 1);
      assert.deepEqual([answer.status, ProblemSchema.parse(await answer.json()).code], [412, 'resource/changed']);
      assert.notEqual((await read(id)).waitsSince, null);
    });

    test('a comment is written once, and the patient reads it', async () => {
      const id = await newReview(portal(), DANA);
      const key = randomUUID();
      for (const _ of [1, 2]) assert.equal((await comment(id, 'Please eat fewer bananas.', key)).status, 200);
      const dana = await portal().signIn(PEOPLE.dana.username);
      const { comments } = ResultDetail.parse(await (await dana.get(`/api/patients/${DANA}/records/results/${id}`)).json());
      assert.deepEqual(
        comments.map(({ authorName, authorRole, body, threadId }) => [authorName, authorRole, body, threadId]),
        [[PEOPLE.raman.displayName, 'Physician', 'Please eat fewer bananas.', null]],
      );
      assert.equal(await db().news.count({ where: { entityId: id, topic: 'comments' } }), 1);
    });

    test('the patient sees that somebody looked at the result to care for them, and reviewed it', async () => {
      const id = await newReview(portal(), DANA);
      await read(id);
      await review(id);
      const dana = await portal().signIn(PEOPLE.dana.username);
      const answer = await dana.send('POST', `/api/patients/${DANA}/activity/search`, { who: 'staff', kind: 'records' });
      const [newest, before] = Activity.parse(await answer.json()).items;
      assert.deepEqual([newest?.what, before?.what, newest?.name], ['reviews.reviewed', 'reviews.viewed', PEOPLE.raman.displayName]);
    });

    test('are for who treats patients of that clinic', async () => {
      const id = await newReview(portal(), WALTER, { clinicId: CLINICS.summit.id });
      assert.equal((await raman.get(`${at()}/${id}`)).status, 404);
      assert.equal((await review(id)).status, 404);
      for (const name of ['nowak', 'fontaine'] as const) {
        const { get } = await portal().signIn(PEOPLE[name].username);
        assert.equal((await get(at())).status, 403);
      }
    });

    race('of two who review the same one at once, one has', async () => {
      const id = await newReview(portal(), DANA);
      await Promise.all([review(id), review(id, 1, grace)]);
      assert.equal(await db().domainChange.count({ where: { kind: 'result.reviewed', entityId: id } }), 1);
    });
  });
});
