import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, beforeEach, describe } from 'node:test';
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { racesOnBoth } from '../../database/testing.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { gatewayOf, newPayMethod, newPlan, newPlanned } from '../../testing/payment-plans.ts';
import { newStatement } from '../../testing/payments.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { addDays, dayIn } from '../../time/calendar.ts';
import { applicationOf } from '../assistance/write-cases.ts';
import { payPlanned } from './pay-planned.ts';
import { RUN_PLANNED } from './run-planned.ts';
import { AutoPay, PlannedList, PlannedPayment } from './schema.ts';

const DANA = PATIENT_IDS.dana;
const ZONE = 'America/Chicago';
const of = (patientId: string) => `/api/patients/${patientId}`;

racesOnBoth((engine, { race, test }) => {
  describe('auto-pay and payments for a later day', () => {
    const portal = usePortal(engine);
    let dana: Visitor;
    before(async () => {
      dana = await portal().signIn(PEOPLE.dana.username);
    });
    beforeEach(async () => {
      await db().plannedPayment.deleteMany({});
      await db().autoPay.deleteMany({});
      // The bills of the demo world, and of tests before, are none that auto-pay would take.
      await db().statement.updateMany({ where: { status: 'open' }, data: { status: 'unsure' } });
      gatewayOf(portal());
    });
    const db = () => portal().portal.db.prisma;
    const today = () => dayIn(ZONE, portal().portal.now());
    const charged = () => gatewayOf(portal()).charges.map(({ amountCents }) => amountCents);
    const codeOf = async (answer: Response) => ProblemSchema.parse(await answer.json()).code;
    const bill = (totalCents: number, dueOn: string, more: object = {}) => newStatement(portal(), DANA, { totalCents, dueOn: new Date(dueOn), ...more });
    const coming = async () => PlannedList.parse(await (await dana.get(`${of(DANA)}/planned-payments`)).json()).items;
    const over = async () => PlannedList.parse(await (await dana.get(`${of(DANA)}/planned-payments?which=over`)).json()).items;
    const turnOn = async (capCents: number, does: 'good' | 'declined' = 'good') =>
      AutoPay.parse(await (await dana.send('PUT', `${of(DANA)}/auto-pay`, { methodId: (await newPayMethod(portal(), 'dana', does)).id, capCents })).json());

    /** Moves the clock to the afternoon of a day, and does what is due then. */
    async function onDay(day: string): Promise<void> {
      portal().advance(Date.parse(`${day}T20:00:00.000Z`) - portal().portal.now().getTime());
      await portal().runDueJobs(RUN_PLANNED);
      // Nobody stays signed in for days.
      dana = await portal().signIn(PEOPLE.dana.username);
    }

    test('pays a bill on the day it is due, after a word days before, and once', async () => {
      await turnOn(20_000);
      const due = addDays(today(), 12);
      const { id } = await bill(15_000, due);
      await onDay(addDays(due, -6));
      assert.deepEqual(await coming(), []);
      await onDay(addDays(due, -5));
      const [planned] = await coming();
      assert.deepEqual([planned?.statementId, planned?.cents, planned?.chargeOn, planned?.auto], [id, 15_000, due, true]);
      assert.equal(await db().news.count({ where: { entityId: planned?.id ?? '' } }), 1);
      const before = charged().length;
      await onDay(due);
      await onDay(addDays(due, 1));
      const [paid] = await over();
      assert.deepEqual([charged().slice(before), paid?.state, paid?.paidCents], [[15_000], 'paid', 15_000]);
    });

    test('leaves a bill over the limit alone, says so once, and takes it when the limit is raised', async () => {
      await turnOn(10_000);
      await bill(15_000, addDays(today(), 4));
      await onDay(addDays(today(), 1));
      await onDay(addDays(today(), 1));
      const [left, ...others] = await coming();
      assert.deepEqual([left?.state, others], ['over', []]);
      const home = JSON.stringify(await (await dana.get(`${of(DANA)}/home`)).json());
      assert.match(home, /billing\.planned-over/);
      await turnOn(20_000);
      await onDay(addDays(today(), 1));
      const [taken] = await coming();
      // It is due already by then, and yet nobody is charged without the word before.
      assert.deepEqual([taken?.state, taken?.chargeOn], ['planned', addDays(today(), 5)]);
    });

    test('charges no more than it said, and less when somebody paid meanwhile', async () => {
      await turnOn(50_000);
      const [more, less] = [await bill(10_000, addDays(today(), 5)), await bill(9_000, addDays(today(), 5))];
      await onDay(today());
      await db().statement.update({ where: { id: more.id }, data: { totalCents: 14_000 } });
      await db().statement.update({ where: { id: less.id }, data: { paidCents: 4_000 } });
      const before = charged().length;
      await onDay(addDays(today(), 5));
      assert.deepEqual(charged().slice(before).toSorted(), [10_000, 5_000]);
    });

    test('a bill that is skipped, or in a plan, is not taken', async () => {
      await turnOn(50_000);
      await bill(8_000, addDays(today(), 3));
      await newPlan(portal(), DANA, { firstOn: addDays(today(), 40) });
      await onDay(today());
      const [skipped, ...others] = await coming();
      assert.deepEqual([skipped?.cents, others], [8_000, []]);
      assert.equal((await dana.send('POST', `${of(DANA)}/planned-payments/${skipped?.id ?? ''}/cancel`)).status, 200);
      const before = charged().length;
      await onDay(addDays(today(), 8));
      assert.deepEqual([await coming(), charged().length], [[], before]);
      await db().paymentPlan.deleteMany({});
    });

    test('takes no bill that is disputed, or for which help was asked, and lets go of what was planned; then it begins anew', async () => {
      await turnOn(20_000);
      const due = addDays(today(), 4);
      const { id } = await bill(10_000, due);
      await onDay(addDays(due, -3));
      assert.equal((await coming()).length, 1);
      const before = charged().length;
      await db().statement.update({ where: { id }, data: { disputedAt: portal().portal.now() } });
      await onDay(addDays(due, 3));
      assert.deepEqual([charged().slice(before), await coming()], [[], []]);
      await db().statement.update({ where: { id }, data: { disputedAt: null } });
      const application = await applicationOf(portal(), { state: 'sent' });
      await onDay(addDays(due, 4));
      assert.deepEqual(await coming(), []);
      const ended = { state: 'ended', endedAt: portal().portal.now(), endReason: 'withdrawn' } as const;
      await db().assistanceApplication.update({ where: { id: application.id }, data: ended });
      await onDay(addDays(due, 5));
      assert.deepEqual(
        (await coming()).map(({ statementId, cents }) => [statementId, cents]),
        [[id, 10_000]],
      );
    });

    test('keeps its card from being taken off, until it is off or pays by another one', async () => {
      const method = await newPayMethod(portal(), 'dana', 'good');
      await dana.send('PUT', `${of(DANA)}/auto-pay`, { methodId: method.id, capCents: 10_000 });
      const takeOff = () => dana.send('DELETE', `/api/payment-methods/${method.id}`);
      assert.equal(await codeOf(await takeOff()), 'payment/method-used');
      await turnOn(10_000);
      assert.equal((await takeOff()).status, 200);
    });

    test('ends by itself with the card that it used, or with the access of who set it up, and says why', async () => {
      const auto = await turnOn(50_000);
      await bill(8_000, addDays(today(), 3));
      await onDay(today());
      await db().paymentMethod.update({ where: { id: auto.on?.method?.id ?? '' }, data: { removedAt: portal().portal.now() } });
      const before = charged().length;
      await onDay(addDays(today(), 8));
      const ended = AutoPay.parse(await (await dana.get(`${of(DANA)}/auto-pay`)).json());
      assert.deepEqual([ended.on, ended.offReason, charged().length], [null, 'method-gone', before]);
    });

    test('is everybody’s own: who else has access sees neither auto-pay nor payments of somebody else', async () => {
      const luis = await portal().signIn(PEOPLE.luis.username);
      await db().accessGrant.create({
        data: { userId: luis.userId, patientId: DANA, relationship: 'caregiver', scopes: ['billing:read', 'billing:write'], startsAt: portal().portal.now() },
      });
      await turnOn(50_000);
      const { id } = await newPlanned(portal(), DANA);
      assert.equal(AutoPay.parse(await (await luis.get(`${of(DANA)}/auto-pay`)).json()).on, null);
      assert.deepEqual(PlannedList.parse(await (await luis.get(`${of(DANA)}/planned-payments`)).json()).items, []);
      assert.equal((await luis.send('POST', `${of(DANA)}/planned-payments/${id}/cancel`)).status, 404);
    });

    test('a payment for a day is made on it, up to what is owed and not planned yet', async () => {
      const { id: statementId } = await bill(10_000, addDays(today(), 30));
      const methodId = (await newPayMethod(portal(), 'dana')).id;
      const plan = (cents: number, chargeOn = addDays(today(), 3)) =>
        dana.send('POST', `${of(DANA)}/planned-payments`, { statementId, cents, chargeOn, methodId }, { 'idempotency-key': randomUUID() });
      assert.equal((await plan(6_000)).status, 201);
      assert.equal(await codeOf(await plan(4_001)), 'planned-payment/too-much');
      assert.equal((await plan(1_000, today())).status, 422);
      assert.equal((await plan(1_000, addDays(today(), 91))).status, 422);
      const before = charged().length;
      await onDay(addDays(today(), 3));
      assert.deepEqual(charged().slice(before), [6_000]);
    });

    test('one that does not go through is told kindly and not tried again by itself', async () => {
      const { id } = await newPlanned(portal(), DANA, {
        chargeOn: new Date(addDays(today(), 1)),
        methodId: (await newPayMethod(portal(), 'dana', 'declined')).id,
      });
      await onDay(addDays(today(), 1));
      const asked = gatewayOf(portal()).asked;
      await onDay(addDays(today(), 1));
      const [failed] = await over();
      assert.deepEqual([failed?.id, failed?.state, failed?.reason, gatewayOf(portal()).asked], [id, 'failed', 'insufficient-funds', asked]);
      assert.equal(await db().news.count({ where: { entityId: id } }), 1);
      assert.match(JSON.stringify(await (await dana.get(`${of(DANA)}/home`)).json()), /billing\.planned-failed/);
      assert.equal(await codeOf(await dana.send('POST', `${of(DANA)}/planned-payments/${id}/cancel`)), 'planned-payment/over');
    });

    race('two processes that make the same payment at once make it once', async () => {
      const { id } = await newPlanned(portal(), DANA, { chargeOn: new Date(today()) });
      const before = charged().length;
      await Promise.all([payPlanned(portal().portal, id), payPlanned(portal().portal, id), payPlanned(portal().portal, id)]);
      assert.deepEqual(charged().slice(before), [10_000]);
      const paid = PlannedPayment.array().parse(await over());
      assert.deepEqual([paid[0]?.state, paid[0]?.paidCents], ['paid', 10_000]);
    });
  });
});
