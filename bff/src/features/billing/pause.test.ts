import assert from 'node:assert/strict';
import { before, beforeEach, describe, test } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { eachEngine } from '../../database/testing.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { applicationOf } from '../assistance/write-cases.ts';
import { Home } from '../home/schema.ts';
import { BillingAccounts, BillingSummary, Statement, StatementList } from './schema.ts';

const PATIENT = PATIENT_IDS.dana;
const DAY_MS = 86_400_000;
const base = `/api/patients/${PATIENT}/billing`;

eachEngine((engine) => {
  describe('bills of which nothing is asked for now', () => {
    const portal = usePortal(engine);
    const db = () => portal().portal.db.prisma;
    let dana: Visitor;
    let billId: string;
    let owed: number;
    const get = async (path: string): Promise<unknown> => (await dana.get(path)).json();
    const summary = async () => BillingSummary.parse(await get(`${base}/summary`));
    /** How a bill stands, wherever it is told. */
    const told = async () => {
      const { items } = StatementList.parse(await get(`${base}/statements`));
      const one = Statement.parse(await get(`${base}/statements/${billId}`));
      const { responsible } = BillingAccounts.parse(await get(`${base}/accounts`));
      const late = responsible.flatMap(({ bills }) => bills).find(({ statementId }) => statementId === billId)?.isLate;
      const { attention } = Home.parse(await get(`/api/patients/${PATIENT}/home`));
      return {
        states: [items.find(({ id }) => id === billId)?.status, one.status],
        late,
        notice: one.pastDueNotice !== null,
        asked: attention.some(({ kind }) => ['billing.overdue', 'billing.due-soon', 'billing.open'].includes(kind)),
      };
    };

    before(async () => {
      dana = await portal().signIn(PEOPLE.dana.username);
      // One bill alone, and that one late.
      await db().assistanceApplication.deleteMany({ where: { patientId: PATIENT } });
      await db().paymentPlanBill.deleteMany({ where: { statement: { patientId: PATIENT } } });
      const bill = await db().statement.findFirstOrThrow({ where: { patientId: PATIENT, owedCents: { gt: 0 }, disputedAt: null } });
      [billId, owed] = [bill.id, bill.owedCents];
      await db().statement.updateMany({ where: { patientId: PATIENT, id: { not: billId } }, data: { status: 'cancelled' } });
      await db().statement.update({ where: { id: billId }, data: { dueOn: new Date('2026-01-31') } });
    });
    beforeEach(async () => {
      await db().assistanceApplication.deleteMany({ where: { patientId: PATIENT } });
      await db().paymentPlan.deleteMany({ where: { patientId: PATIENT } });
    });

    test('a late bill is told as late everywhere', async () => {
      assert.deepEqual(await told(), { states: ['overdue', 'overdue'], late: true, notice: true, asked: true });
      const { overdue, paused } = await summary();
      assert.deepEqual([overdue?.cents, paused], [owed, { dispute: 0, plan: 0, help: 0 }]);
    });

    test('while help was asked for it is late nowhere, and nobody is reminded; with the answer it is again', async () => {
      const at = portal().portal.now();
      const application = await applicationOf(portal(), { state: 'sent', sentAt: at, answerBy: new Date(at.getTime() + 14 * DAY_MS) });
      assert.deepEqual(await told(), { states: ['paused', 'paused'], late: false, notice: false, asked: false });
      const { balanceCents, overdue, nextDue, pastDueNotice, paused } = await summary();
      assert.deepEqual([balanceCents, overdue, nextDue, pastDueNotice, paused.help], [owed, null, null, null, owed]);
      await db().assistanceApplication.update({ where: { id: application.id }, data: { state: 'ended', endedAt: at, endReason: 'withdrawn' } });
      assert.deepEqual((await told()).states, ['overdue', 'overdue']);
    });

    test('while a plan pays it, it is late nowhere; once the plan is over it is again', async () => {
      const plan = await db().paymentPlan.create({
        data: {
          patientId: PATIENT,
          clinicId: CLINICS.lakeside.id,
          userId: dana.userId,
          state: 'active',
          totalCents: owed,
          methodId: crypto.randomUUID(),
          proposedAt: portal().portal.now(),
          startedAt: portal().portal.now(),
          bills: { create: { statementId: billId, cents: owed, position: 1 } },
        },
      });
      assert.deepEqual(await told(), { states: ['planned', 'planned'], late: false, notice: false, asked: false });
      assert.equal((await summary()).paused.plan, owed);
      await db().paymentPlan.update({
        where: { id: plan.id },
        data: { state: 'canceled', endedAt: portal().portal.now(), bills: { updateMany: { where: {}, data: { open: false } } } },
      });
      assert.deepEqual((await told()).states, ['overdue', 'overdue']);
    });
  });
});
