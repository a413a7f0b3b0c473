import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { racesOnBoth } from '../../database/testing.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { newPlan } from '../../testing/payment-plans.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { addDays, dayIn } from '../../time/calendar.ts';
import { dayOf } from './plan-row.ts';
import { DeskPlanDetail, DeskPlans } from './schema.ts';

const base = `/api/clinics/${CLINICS.lakeside.id}/payment-plans`;

racesOnBoth((engine, { race, test }) => {
  describe('payment plans at the desk', () => {
    const portal = usePortal(engine);
    let alicia: Visitor;
    before(async () => {
      alicia = await portal().signIn(PEOPLE.fontaine.username);
    });
    const db = () => portal().portal.db.prisma;
    const today = () => dayIn('America/Chicago', portal().portal.now());
    const list = async (which: string) => DeskPlans.parse(await (await alicia.get(`${base}?which=${which}`)).json()).items;
    const read = async (id: string) => DeskPlanDetail.parse(await (await alicia.get(`${base}/${id}`)).json());
    const answer = (id: string, what: 'approve' | 'decline', body: object = {}) =>
      alicia.send('POST', `${base}/${id}/${what}`, { answer: 'As agreed.', version: 1, ...body }, { 'idempotency-key': randomUUID() });
    const proposed = (more: object = {}) => newPlan(portal(), PATIENT_IDS.dana, { state: 'proposed', ...more });

    test('wait in the order in which they came, with a missed one and an answered one in lists of their own', async () => {
      await db().paymentPlan.deleteMany({});
      const first = await proposed();
      portal().advance(1000);
      const second = await proposed();
      const missed = await newPlan(portal(), PATIENT_IDS.dana, { state: 'missed' });
      assert.deepEqual(
        (await list('waiting')).map(({ id }) => id),
        [first.id, second.id],
      );
      assert.deepEqual(
        (await list('missed')).map(({ id }) => id),
        [missed.id],
      );
      assert.deepEqual(await list('decided'), []);
      assert.equal((await answer(first.id, 'approve')).status, 200);
      assert.deepEqual(
        (await list('decided')).map(({ id, state }) => [id, state]),
        [[first.id, 'active']],
      );
    });

    test('begin with a yes, on days that are still to come, and the patient is told', async () => {
      const plan = await proposed({ firstOn: addDays(today(), -3) });
      assert.equal((await answer(plan.id, 'approve', { answer: '' })).status, 200);
      const approved = await read(plan.id);
      assert.deepEqual([approved.state, approved.parts[0]?.dueOn, approved.decidedBy], ['active', addDays(today(), 1), 'Alicia Fontaine']);
      const [part] = await db().paymentPlanPart.findMany({ where: { planId: plan.id }, orderBy: { number: 'asc' } });
      assert.equal(part?.tryOn && dayOf(part.tryOn), addDays(today(), 1));
      assert.equal(await db().news.count({ where: { entityId: plan.id, topic: 'paymentPlans' } }), 1);
    });

    test('a no has words, frees the bill and charges nothing', async () => {
      const plan = await proposed();
      assert.equal((await answer(plan.id, 'decline', { answer: '' })).status, 422);
      assert.equal((await answer(plan.id, 'decline', { answer: 'Please call us first.' })).status, 200);
      const declined = await read(plan.id);
      assert.deepEqual(
        [declined.state, declined.answer, declined.parts.every(({ state }) => state === 'dropped')],
        ['declined', 'Please call us first.', true],
      );
      assert.equal(await db().paymentPlanBill.count({ where: { planId: plan.id, open: true } }), 0);
    });

    test('never show at the desk which card pays them', async () => {
      const plan = await proposed();
      assert.ok(!(await (await alicia.get(`${base}/${plan.id}`)).text()).includes('4242'));
    });

    test('are of those who look after bills, at this clinic', async () => {
      const plan = await proposed();
      assert.equal((await alicia.get(`/api/clinics/${CLINICS.summit.id}/payment-plans/${plan.id}`)).status, 404);
      const nurse = await portal().signIn(PEOPLE.lindqvist.username);
      assert.equal((await nurse.get(`${base}/${plan.id}`)).status, 403);
    });

    race('of two who answer at once, one is told that it was answered', async () => {
      const plan = await proposed();
      const answers = await Promise.all([answer(plan.id, 'approve'), answer(plan.id, 'decline', { answer: 'No' })]);
      assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 409]);
      const lost = answers.find(({ status }) => status === 409);
      assert.equal(lost && ProblemSchema.parse(await lost.json()).code, 'payment-plan/decided');
    });
  });
});
