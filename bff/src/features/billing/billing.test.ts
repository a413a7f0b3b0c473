import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { eachEngine } from '../../database/testing.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { Home } from '../home/schema.ts';
import { BillingAccounts, BillingBalance, BillingHome, BillingPreferences, BillingSummary, Statement, StatementList } from './schema.ts';

const OWN = PEOPLE.dana.grants[0]?.patientId ?? '';
const base = `/api/patients/${OWN}/billing`;

eachEngine((engine) => {
  describe('billing', () => {
    const portal = usePortal(engine);
    let dana: Visitor;
    before(async () => {
      dana = await portal().signIn(PEOPLE.dana.username);
    });
    const summary = async () => BillingSummary.parse(await (await dana.get(`${base}/summary`)).json());
    const list = async () => StatementList.parse(await (await dana.get(`${base}/statements`)).json()).items;

    test('what is owed is the sum of what is left on the bills', async () => {
      const owed = (await list()).reduce((sum, { owedCents }) => sum + owedCents, 0);
      assert.ok(owed > 0);
      assert.equal((await summary()).balanceCents, owed);
    });

    test('bills are listed newest first, and the lines of one add up', async () => {
      const bills = await list();
      const days = bills.map(({ issuedOn }) => issuedOn);
      assert.deepEqual(days, days.toSorted().toReversed());
      const { totals, lines, totalCents } = Statement.parse(await (await dana.get(`${base}/statements/${bills[0]?.id}`)).json());
      assert.ok(lines.length > 0);
      assert.equal(
        totals?.patientCents,
        lines.reduce((sum, { patientCents }) => sum + patientCents, 0),
      );
      assert.equal(totals?.patientCents, totalCents);
    });

    test('what is owed is told with where the money went, what insurance has not answered, and what is owed back', async () => {
      const { why, creditCents, insurance, balanceCents } = await summary();
      assert.deepEqual(why, {
        chargeCents: 52_500,
        insuranceCents: 29_690,
        adjustmentCents: 11_365,
        paidCents: 0,
        title: 'Photo of the back of both eyes',
        on: why?.on,
      });
      assert.equal(balanceCents, 52_500 - 29_690 - 11_365);
      assert.equal(creditCents, 1_500);
      assert.equal(insurance.count, 1);
    });

    test('a bill has its visit, the kind of each service and what was paid when, and is found by a line, too', async () => {
      const all = StatementList.parse(await (await dana.get(`${base}/statements?limit=50`)).json()).items;
      const visits = all.filter(({ title }) => title === 'Diabetes follow-up');
      // Quarterly for three years.
      assert.equal(visits.length, 13);
      const paid = Statement.parse(await (await dana.get(`${base}/statements/${visits[1]?.id}`)).json());
      assert.equal(paid.visit?.title, 'Diabetes follow-up');
      assert.deepEqual(
        paid.lines.map(({ code, kind }) => [code, kind]),
        [
          ['99214', 'office-visit'],
          ['83036', 'blood-sugar'],
          ['80048', 'lab'],
        ],
      );
      assert.deepEqual(
        paid.payments.map(({ cents, method }) => [cents, method]),
        [[6_645, 'Card']],
      );
      const byLine = Statement.parse(await (await dana.get(`${base}/statements/${paid.lines[1]?.id}`)).json());
      assert.equal(byLine.id, paid.id);
    });

    test('accounts say what one answers for, and what one may pay and need not', async () => {
      const read = async (patientId: string) => BillingAccounts.parse(await (await dana.get(`/api/patients/${patientId}/billing/accounts`)).json());
      const own = await read(OWN);
      assert.deepEqual(
        own.responsible.map(({ name, canOpen }) => [name, canOpen]),
        [
          ['Dana Whitfield', true],
          // Who is old enough to keep their bills to themselves has them opened by nobody; what is owed is told all the same.
          ['Theodore Whitfield', false],
        ],
      );
      assert.deepEqual(
        own.responsible[1]?.bills.map(({ number, owedCents }) => [number, owedCents]),
        [['NH-S-30121', 3_500]],
      );
      // Walter’s bills are not hers to open.
      assert.deepEqual(
        own.mayPay.map(({ name, guarantor, owedCents }) => [name, guarantor, owedCents]),
        [['June Whitfield', 'Mark Whitfield', 0]],
      );
      assert.equal(own.guarantor, null);
      assert.equal((await read(PATIENT_IDS.june)).guarantor, 'Mark Whitfield');
    });

    test('home says of a bill what the billing pages say', async () => {
      const home = async () => Home.parse(await (await dana.get(`/api/patients/${OWN}/home`)).json());
      const { nextDue } = await summary();
      assert.ok(nextDue);
      const owing = await home();
      const bills = owing.attention.filter(({ kind }) => kind.startsWith('billing.'));
      assert.deepEqual(
        bills.map(({ path, on, values }) => [path, on, values?.amount]),
        [[`/billing/statements/${nextDue.statementId}`, nextDue.dueOn, `$${(nextDue.owedCents / 100).toFixed(2)}`]],
      );
      // What stands in what there is to do has no card besides.
      assert.equal(owing.cards.billing, undefined);
      const { prisma } = portal().portal.db;
      await prisma.$executeRaw`update statement set "paidCents" = "totalCents" where "patientId" = ${OWN}::uuid`;
      assert.deepEqual(BillingHome.parse((await home()).cards.billing), BillingBalance.parse(await summary()));
    });

    test('going paperless is the same when repeated', async () => {
      for (const paperless of [true, true, false]) {
        const answer = await dana.send('PUT', `${base}/preferences`, { paperless });
        assert.deepEqual(BillingPreferences.parse(await answer.json()), { paperless });
        assert.equal((await summary()).paperless, paperless);
      }
    });

    test('a body with fields that nobody asked for is refused', async () => {
      assert.equal((await dana.send('PUT', `${base}/preferences`, { paperless: true, balanceCents: 0 })).status, 422);
    });
  });
});
