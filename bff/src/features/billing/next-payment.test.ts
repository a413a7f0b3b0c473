/** The overview says which payment comes next by itself: of a plan, on a day that was chosen, or by auto-pay. */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { eachEngine } from '../../database/testing.ts';
import { gatewayOf, newPayMethod, newPlan, newPlanned } from '../../testing/payment-plans.ts';
import { newStatement } from '../../testing/payments.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { addDays, dayIn } from '../../time/calendar.ts';
import { BillingSummary } from './schema.ts';

const { dana } = PATIENT_IDS;

eachEngine((engine) => {
  describe('the next payment', () => {
    const portal = usePortal(engine);
    const prisma = () => portal().portal.db.prisma;
    let visitor: Visitor;
    before(async () => {
      visitor = await portal().signIn(PEOPLE.dana.username);
      gatewayOf(portal());
      await prisma().statement.updateMany({ where: { status: 'open' }, data: { status: 'unsure' } });
    });
    const next = async (who = visitor, patientId = dana) =>
      BillingSummary.parse(await (await who.get(`/api/patients/${patientId}/billing/summary`)).json()).nextPayment;

    test('is the first of what plans, chosen days and auto-pay take, and none where nothing comes', async () => {
      assert.equal(await next(), null);
      const today = dayIn('America/Chicago', portal().portal.now());
      const [soon, later] = [addDays(today, 9), addDays(today, 12)];
      const method = await newPayMethod(portal(), 'dana', 'good');
      // Auto-pay takes it on the day it is due, which it has told nobody yet; what is over its limit it leaves alone.
      await visitor.send('PUT', `/api/patients/${dana}/auto-pay`, { methodId: method.id, capCents: 20_000 });
      await newStatement(portal(), dana, { totalCents: 15_000, dueOn: new Date(later) });
      await newStatement(portal(), dana, { totalCents: 25_000, dueOn: new Date(soon) });
      assert.deepEqual(await next(), { kind: 'autopay', planId: null, on: later, cents: 15_000 });
      const chosenOn = addDays(today, 10);
      const planned = await newPlanned(portal(), dana, { chargeOn: new Date(chosenOn) });
      assert.deepEqual(await next(), { kind: 'scheduled', planId: null, on: chosenOn, cents: planned.cents });
      await prisma().plannedPayment.delete({ where: { id: planned.id } });
      const { id: planId } = await newPlan(portal(), dana);
      const part = await prisma().paymentPlanPart.findFirstOrThrow({ where: { planId }, orderBy: { number: 'asc' } });
      await prisma().paymentPlanPart.update({ where: { id: part.id }, data: { tryOn: new Date(soon) } });
      assert.deepEqual(await next(), { kind: 'plan', planId, on: soon, cents: part.cents });
    });
  });
});
