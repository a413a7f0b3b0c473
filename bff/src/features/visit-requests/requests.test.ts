import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { racesOnBoth } from '../../database/testing.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { OPEN_REQUESTS_MOST, RequestTerms, VisitRequest, VisitRequests } from './schema.ts';

const LAKESIDE = CLINICS.lakeside.id;
const base = (patient: string = PATIENT_IDS.dana) => `/api/patients/${patient}/visit-requests`;
const WISH = { from: '2026-12-01', until: '2026-12-03', part: 'morning' };
const ASKED = {
  clinicId: LAKESIDE,
  visitType: null,
  practitionerId: null,
  modality: null,
  reason: 'My knee hurts when I climb stairs',
  wishes: [WISH],
  reach: 'message',
  phone: null,
};

racesOnBoth((engine, { race, test }) => {
  describe('requests for a visit', () => {
    const portal = usePortal(engine);
    let dana: Visitor;
    before(async () => {
      dana = await portal().signIn(PEOPLE.dana.username);
    });
    const db = () => portal().portal.db.prisma;
    const nothingOpen = () => db().visitRequest.deleteMany({});
    const send = (body: object = {}, headers?: Record<string, string>) => dana.send('POST', `${base()}/requests`, { ...ASKED, ...body }, headers);
    const ask = async (body: object = {}) => VisitRequest.parse(await (await send(body)).json());
    const wrong = async (answer: Response) => [answer.status, (ProblemSchema.parse(await answer.json()).errors ?? []).map(({ path }) => path)];

    test('are promised an answer before and after they are sent, by the same reckoning', async () => {
      await nothingOpen();
      const terms = RequestTerms.parse(await (await dana.get(`${base()}/terms`)).json());
      const request = await ask();
      assert.equal(request.answerBy, terms.promises.find(({ clinicId }) => clinicId === LAKESIDE)?.answerBy);
      // A Tuesday, and two working days later.
      assert.equal(request.answerBy, '2026-11-26T23:00:00.000Z');
      assert.deepEqual([terms.openCount, terms.openMost], [0, OPEN_REQUESTS_MOST]);
      assert.deepEqual(request.wishes, [WISH]);
    });

    test('are one when they are sent again with their key, and listed newest first', async () => {
      await nothingOpen();
      const key = { 'idempotency-key': randomUUID() };
      const [first, again] = [await (await send({}, key)).json(), await (await send({}, key)).json()];
      assert.deepEqual(again, first);
      portal().advance(1000);
      const second = await ask({ reason: 'And my shoulder' });
      const { items, count } = VisitRequests.parse(await (await dana.get(`${base()}/requests`)).json());
      assert.equal(count, 2);
      assert.deepEqual(
        items.map(({ id }) => id),
        [second.id, VisitRequest.parse(first).id],
      );
    });

    race('are no more than a few at a time, also when two are sent at once', async () => {
      await nothingOpen();
      for (let sent = 1; sent < OPEN_REQUESTS_MOST; sent += 1) await ask();
      const answers = await Promise.all([send(), send()]);
      assert.deepEqual(answers.map(({ status }) => status).toSorted(), [201, 409]);
      assert.equal(await db().visitRequest.count({ where: { state: 'open' } }), OPEN_REQUESTS_MOST);
    });

    test('name what is wrong with them: days that passed, that end before they begin, a number nobody can call', async () => {
      await nothingOpen();
      assert.deepEqual(await wrong(await send({ wishes: [WISH, { ...WISH, from: '2026-11-23' }] })), [422, ['wishes.1.from']]);
      assert.deepEqual(await wrong(await send({ wishes: [{ ...WISH, until: '2026-11-30' }] })), [422, ['wishes.0.until']]);
      assert.deepEqual(await wrong(await send({ reach: 'phone', phone: '12' })), [422, ['phone']]);
      assert.deepEqual(await wrong(await send({ clinicId: randomUUID() })), [422, ['clinicId']]);
      assert.deepEqual(await wrong(await send({ visitType: 'no-such' })), [422, ['visitType']]);
      assert.deepEqual(await wrong(await send({ practitionerId: randomUUID() })), [422, ['practitionerId']]);
      assert.equal(await db().visitRequest.count(), 0);
    });

    test('take today as it is at the clinic, and the 29th of February', async () => {
      await nothingOpen();
      assert.equal((await send({ wishes: [{ from: '2026-11-24', until: '2026-11-24', part: 'any' }] })).status, 201);
      assert.equal((await send({ wishes: [{ from: '2027-02-29', until: '2027-02-29', part: 'any' }] })).status, 422);
    });

    test('can be changed while nobody has answered, by who has seen them as they are', async () => {
      await nothingOpen();
      const { id, answerBy } = await ask();
      const change = (body: object) => dana.send('PATCH', `${base()}/requests/${id}`, body);
      const changed = VisitRequest.parse(await (await change({ version: 1, reach: 'phone', phone: '507.555.0177' })).json());
      assert.deepEqual([changed.version, changed.phone, changed.reason, changed.answerBy], [2, '(507) 555-0177', ASKED.reason, answerBy]);
      // The same again is harmless, something else by the old version is not.
      assert.equal((await change({ version: 1, reach: 'phone', phone: '507.555.0177' })).status, 200);
      assert.equal((await change({ version: 1, reason: 'Something else' })).status, 412);
    });

    race('of two different changes at once one is kept and one refused', async () => {
      await nothingOpen();
      const { id } = await ask();
      const answers = await Promise.all(['A', 'B'].map((reason) => dana.send('PATCH', `${base()}/requests/${id}`, { version: 1, reason })));
      assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 412]);
    });

    test('can be canceled, once and again, and then not be changed', async () => {
      await nothingOpen();
      const { id } = await ask();
      const withdraw = () => dana.send('POST', `${base()}/requests/${id}/withdraw`);
      assert.deepEqual([(await withdraw()).status, (await withdraw()).status], [200, 200]);
      assert.equal((await dana.send('PATCH', `${base()}/requests/${id}`, { version: 2, reason: 'Again' })).status, 409);
    });

    test('AZ-02 are nobody else’s: not below another patient, and not for another person', async () => {
      await nothingOpen();
      const { id } = await ask();
      const walter = await portal().signIn(PEOPLE.walter.username);
      assert.equal((await walter.get(`${base()}/requests/${id}`)).status, 404);
      assert.equal((await walter.send('POST', `${base(PATIENT_IDS.walter)}/requests/${id}/withdraw`)).status, 404);
      assert.equal((await dana.send('POST', `${base(PATIENT_IDS.walter)}/requests/${id}/withdraw`)).status, 404);
    });

    test('of a teenager are seen by a parent who sent them, and others are not', async () => {
      await nothingOpen();
      const asked = { reason: 'A school form', wishes: [], reach: 'message', createdAt: portal().portal.now(), answerBy: portal().portal.now() };
      const row = { ...asked, patientId: PATIENT_IDS.theo, clinicId: LAKESIDE };
      const own = await db().visitRequest.create({ data: { ...row, userId: dana.userId } });
      const other = await db().visitRequest.create({ data: { ...row, reason: 'Private' } });
      const { items, count } = VisitRequests.parse(await (await dana.get(`${base(PATIENT_IDS.theo)}/requests`)).json());
      assert.deepEqual([items.map(({ id }) => id), count], [[own.id], 1]);
      assert.equal((await dana.get(`${base(PATIENT_IDS.theo)}/requests/${other.id}`)).status, 404);
    });
  });
});
