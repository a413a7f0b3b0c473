import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, beforeEach, describe } from 'node:test';
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { racesOnBoth } from '../../database/testing.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { newPayMethod, newPlan, gatewayOf } from '../../testing/payment-plans.ts';
import { newStatement } from '../../testing/payments.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { addDays } from '../../time/calendar.ts';
import { payPart } from './pay-part.ts';
import { dayOf } from './plan-row.ts';
import { RUN_PLANS } from './run-plans.ts';
import { PaymentPlan, PlanList, PlanPreview, PlanTerms } from './schema.ts';

const DANA = PATIENT_IDS.dana;
const base = `/api/patients/${DANA}/payment-plans`;

racesOnBoth((engine, { race, test }) => {
  describe('payment plans', () => {
    const portal = usePortal(engine);
    let dana: Visitor;
    before(async () => {
      dana = await portal().signIn(PEOPLE.dana.username);
    });
    // No bill of a test before stands in a plan’s way, and no plan of one is charged in the next.
    beforeEach(async () => {
      await db().paymentPlan.deleteMany({});
      gatewayOf(portal()).isAway = false;
    });
    const db = () => portal().portal.db.prisma;
    const today = () => dayOf(new Date(portal().portal.now().getTime() - 6 * 3_600_000));
    const codeOf = async (answer: Response) => ProblemSchema.parse(await answer.json()).code;
    const read = async (id: string) => PaymentPlan.parse(await (await dana.get(`${base}/${id}`)).json());
    /** What the gateway charged for it. */
    const charged = () => gatewayOf(portal()).charges.map(({ amountCents }) => amountCents);
    const run = () => portal().runDueJobs(RUN_PLANS);

    /** Moves the clock to the afternoon of a day, and does what is due then. */
    async function onDay(day: string): Promise<void> {
      portal().advance(Date.parse(`${day}T20:00:00.000Z`) - portal().portal.now().getTime());
      await run();
      // Nobody stays signed in for days.
      dana = await portal().signIn(PEOPLE.dana.username);
    }

    /** As when the job comes again by itself. */
    async function later(): Promise<void> {
      portal().advance(20 * 60_000);
      await run();
      dana = await portal().signIn(PEOPLE.dana.username);
    }

    async function asked(totalCents = 30_000, more: object = {}) {
      const bill = await newStatement(portal(), DANA, { totalCents });
      const methodId = (await newPayMethod(portal(), 'dana')).id;
      return { statementIds: [bill.id], split: { months: 6 }, firstOn: addDays(today(), 10), totalCents, methodId, ...more };
    }
    const propose = (body: object) => dana.send('POST', base, body, { 'idempotency-key': randomUUID() });

    test('begin at once within the clinic’s rules, with the schedule that was shown, and are one when they are sent again', async () => {
      const body = await asked(30_001);
      const { totalCents: _total, methodId: _method, ...outline } = body;
      const preview = PlanPreview.parse(await (await dana.send('POST', `${base}/preview`, outline)).json());
      const key = { 'idempotency-key': randomUUID() };
      const [plan, again] = [await dana.send('POST', base, body, key), await dana.send('POST', base, body, key)];
      const made = PaymentPlan.parse(await plan.json());
      assert.equal(PaymentPlan.parse(await again.json()).id, made.id);
      assert.deepEqual(
        [made.state, made.parts.map(({ cents }) => cents), preview.needsApproval],
        ['active', [5_000, 5_000, 5_000, 5_000, 5_000, 5_001], false],
      );
      assert.deepEqual(
        made.parts.map(({ dueOn }) => dueOn),
        preview.parts.map(({ dueOn }) => dueOn),
      );
      const list = PlanList.parse(await (await dana.get(base)).json());
      assert.deepEqual(
        list.items.map(({ id }) => id),
        [made.id],
      );
    });

    test('are for what is owed by the server’s books, with one’s own method, and not below the least', async () => {
      assert.equal(await codeOf(await propose(await asked(30_000, { totalCents: 29_999 }))), 'payment-plan/amount-changed');
      assert.equal(await codeOf(await propose(await asked(4_000))), 'payment-plan/too-little');
      const foreign = (await newPayMethod(portal(), 'walter')).id;
      assert.equal(await codeOf(await propose(await asked(30_000, { methodId: foreign }))), 'payment-plan/method-gone');
      const theirs = await newStatement(portal(), PATIENT_IDS.walter);
      assert.equal(await codeOf(await propose(await asked(30_000, { statementIds: [theirs.id] }))), 'payment-plan/bill-taken');
      for (const wrong of [{ split: { months: 13 } }, { split: { monthlyCents: 100 } }, { firstOn: today() }, { firstOn: addDays(today(), 40) }])
        assert.equal((await propose(await asked(30_000, wrong))).status, 422, JSON.stringify(wrong));
    });

    race('of two plans for one bill that are made at once, one begins', async () => {
      const body = await asked();
      const answers = await Promise.all([propose(body), propose(body)]);
      assert.deepEqual(answers.map(({ status }) => status).toSorted(), [201, 409]);
      const terms = PlanTerms.parse(await (await dana.get(`${base}/terms`)).json());
      assert.ok(!terms.bills.some(({ statementId }) => body.statementIds.includes(statementId)));
    });

    test('go to the desk first where they are for more than the rules let through, and charge nothing before a yes', async () => {
      const made = PaymentPlan.parse(await (await propose(await asked(250_000, { split: { months: 12 } }))).json());
      assert.equal(made.state, 'proposed');
      const before = charged().length;
      await onDay(addDays(today(), 12));
      assert.equal(charged().length, before);
    });

    test('are told some days before, and charged once on their day, however often the job runs', async () => {
      const firstOn = addDays(today(), 20);
      const { id } = await newPlan(portal(), DANA, { firstOn });
      await onDay(addDays(firstOn, -6));
      assert.equal(await db().news.count({ where: { entityId: id } }), 0);
      await onDay(addDays(firstOn, -5));
      await onDay(addDays(firstOn, -4));
      assert.equal(await db().news.count({ where: { entityId: id } }), 1);
      const before = charged().length;
      await onDay(firstOn);
      await run();
      const plan = await read(id);
      assert.deepEqual([charged().slice(before), plan.paidCents, plan.parts[0]?.state, plan.next?.number], [[2_500], 2_500, 'paid', 2]);
    });

    race('two processes that charge the same payment at once charge it once', async () => {
      const { id } = await newPlan(portal(), DANA, { firstOn: today() });
      const part = await db().paymentPlanPart.findFirstOrThrow({ where: { planId: id, number: 1 } });
      const before = charged().length;
      await Promise.all([payPart(portal().portal, part.id, null), payPart(portal().portal, part.id, null), payPart(portal().portal, part.id, null)]);
      assert.deepEqual(charged().slice(before), [2_500]);
      assert.equal((await read(id)).paidCents, 2_500);
    });

    test('a lost answer is no miss: the same charge is looked at until it is known', async () => {
      const { id } = await newPlan(portal(), DANA, { firstOn: today(), methodId: (await newPayMethod(portal(), 'dana', 'lost')).id });
      const before = charged().length;
      await run();
      const [first] = (await read(id)).parts;
      assert.deepEqual([first?.state, first?.pending, charged().slice(before)], ['due', true, [2_500]]);
      await later();
      assert.deepEqual([charged().slice(before), (await read(id)).state], [[2_500], 'active']);
    });

    test('a missed payment is told kindly, tried again by the rules, and the plan goes on', async () => {
      const firstOn = addDays(today(), 1);
      const { id } = await newPlan(portal(), DANA, { firstOn, methodId: (await newPayMethod(portal(), 'dana', 'declined')).id });
      await onDay(firstOn);
      const missed = await read(id);
      const [part] = missed.parts;
      assert.deepEqual([missed.state, part?.state, part?.tries, part?.reason, part?.tryOn], ['missed', 'missed', 1, 'insufficient-funds', addDays(firstOn, 3)]);
      const home = await (await dana.get(`/api/patients/${DANA}/home`)).json();
      assert.match(JSON.stringify(home), /billing\.plan-missed/);
      await onDay(addDays(firstOn, 3));
      await onDay(addDays(firstOn, 7));
      await onDay(addDays(firstOn, 12));
      const [last] = (await read(id)).parts;
      assert.deepEqual([last?.tries, last?.tryOn], [3, null], 'twice more, and then only when somebody asks for it');
      // When it happened, and when nobody tries any more.
      assert.equal(await db().news.count({ where: { entityId: id, dedupeKey: { contains: 'missed' } } }), 2);
    });

    test('another method is tried the same day, and the plan runs again', async () => {
      const firstOn = addDays(today(), 1);
      const { id } = await newPlan(portal(), DANA, { firstOn, methodId: (await newPayMethod(portal(), 'dana', 'declined')).id });
      await onDay(firstOn);
      const good = (await newPayMethod(portal(), 'dana')).id;
      const changed = PaymentPlan.parse(await (await dana.send('PUT', `${base}/${id}/method`, { methodId: good })).json());
      assert.deepEqual([changed.method?.id, changed.parts[0]?.tryOn], [good, firstOn]);
      await later();
      const plan = await read(id);
      assert.deepEqual([plan.state, plan.parts[0]?.state], ['active', 'paid']);
    });

    test('a missed payment is paid by hand, and a second click does not try it again', async () => {
      const firstOn = addDays(today(), 1);
      const { id } = await newPlan(portal(), DANA, { firstOn, methodId: (await newPayMethod(portal(), 'dana', 'declined')).id });
      await onDay(firstOn);
      const [part] = (await read(id)).parts;
      const pay = (tries: number) => dana.send('POST', `${base}/${id}/parts/${part?.id ?? ''}/pay`, { tries });
      const asked = gatewayOf(portal()).asked;
      const tried = PaymentPlan.parse(await (await pay(1)).json());
      assert.deepEqual([tried.parts[0]?.tries, tried.parts[0]?.tryOn], [2, addDays(firstOn, 3)], 'our own next try stays where it was');
      assert.equal(PaymentPlan.parse(await (await pay(1)).json()).parts[0]?.tries, 2);
      assert.equal(gatewayOf(portal()).asked, asked + 1);
      await db().paymentPlan.update({ where: { id }, data: { methodId: (await newPayMethod(portal(), 'dana')).id } });
      assert.equal(PaymentPlan.parse(await (await pay(2)).json()).state, 'active');
      assert.equal(await codeOf(await pay(2)), 'payment-plan/nothing-to-pay');
    });

    test('what was paid otherwise is not charged again: a plan is done when nothing is owed', async () => {
      const { id } = await newPlan(portal(), DANA, { firstOn: addDays(today(), 1) });
      const bill = await db().paymentPlanBill.findFirstOrThrow({ where: { planId: id } });
      await db().statement.update({ where: { id: bill.statementId }, data: { paidCents: 9_000 } });
      const before = charged().length;
      await onDay(addDays(today(), 1));
      const plan = await read(id);
      assert.deepEqual([charged().slice(before), plan.state, plan.paidCents], [[1_000], 'completed', 1_000]);
      assert.deepEqual(
        plan.parts.map(({ state }) => state),
        ['paid', 'dropped', 'dropped', 'dropped'],
      );
    });

    test('end when somebody says so: nothing more is charged, and the bill can be paid as before', async () => {
      const { id } = await newPlan(portal(), DANA, { firstOn: addDays(today(), 1) });
      const ended = PaymentPlan.parse(await (await dana.send('POST', `${base}/${id}/cancel`)).json());
      assert.equal(ended.state, 'canceled');
      assert.equal((await dana.send('POST', `${base}/${id}/cancel`)).status, 200);
      const before = charged().length;
      await onDay(addDays(today(), 1));
      assert.equal(charged().length, before);
      const terms = PlanTerms.parse(await (await dana.get(`${base}/terms`)).json());
      assert.ok(terms.bills.some(({ statementId }) => statementId === ended.bills[0]?.statementId));
    });

    test('of somebody who no longer has access are not charged to them', async () => {
      const { userId } = await portal().signIn(PEOPLE.luis.username);
      const grant = await db().accessGrant.create({
        data: { userId, patientId: DANA, relationship: 'caregiver', scopes: ['billing:read', 'billing:write'], startsAt: portal().portal.now() },
      });
      const { id } = await newPlan(portal(), DANA, { username: PEOPLE.luis.username, firstOn: addDays(today(), 1) });
      assert.deepEqual([(await read(id)).mine, (await read(id)).method], [false, null], 'how somebody else pays is not shown');
      await db().accessGrant.update({ where: { id: grant.id }, data: { revokedAt: portal().portal.now() } });
      const before = charged().length;
      await onDay(addDays(today(), 1));
      assert.deepEqual([charged().length, (await read(id)).parts[0]?.reason], [before, 'access-ended']);
    });

    test('wait where the clinic takes no payments here, and are never half charged', async () => {
      const { id } = await newPlan(portal(), DANA, { firstOn: addDays(today(), 1) });
      portal().payments.gateway = undefined;
      await onDay(addDays(today(), 1));
      assert.equal((await read(id)).parts[0]?.state, 'due');
      assert.equal(PlanTerms.parse(await (await dana.get(`${base}/terms`)).json()).online, false);
      gatewayOf(portal());
      await onDay(addDays(today(), 1));
      assert.equal((await read(id)).parts[0]?.state, 'paid');
    });
  });
});
