import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { PEOPLE } from '../../../demo/people.ts';
import { eachEngine } from '../../database/testing.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { Home } from '../home/schema.ts';
import { BillingHome, BillingPreferences, BillingSummary, Statement, StatementList } from './schema.ts';

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
      const { paperless: _paperless, billingPhone: _billingPhone, ...balance } = await summary();
      assert.deepEqual(BillingHome.parse((await home()).cards.billing), balance);
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
