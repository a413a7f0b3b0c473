/** What people have coming: told in the overview, and used for a bill once however often it is asked. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, test } from 'node:test';
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { eachEngine } from '../../database/testing.ts';
import { codeOf } from '../../testing/browser.ts';
import { newPayment, newRefund, newStatement } from '../../testing/payments.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { BillingSummary } from '../billing/schema.ts';
import { OwnCredits } from './schema.ts';

const { dana, theo } = PATIENT_IDS;
const BASE = `/api/patients/${dana}/payments/credits`;

eachEngine((engine) => {
  describe('credits and money on its way back', () => {
    const portal = usePortal(engine);
    const prisma = () => portal().portal.db.prisma;
    let visitor: Visitor;
    before(async () => {
      visitor = await portal().signIn(PEOPLE.dana.username);
    });
    const read = async () => OwnCredits.parse(await (await visitor.get(BASE)).json());
    const summary = async () => BillingSummary.parse(await (await visitor.get(`/api/patients/${dana}/billing/summary`)).json());
    const move = (from: string, toStatementId: string, cents: number, key: string = randomUUID()) =>
      visitor.send('POST', `${BASE}/${from}/moves`, { toStatementId, cents }, { 'idempotency-key': key });

    test('a credit pays a bill once however often it is sent, and never more than there is', async () => {
      const { id: from } = await newStatement(portal(), dana, { totalCents: -3_000 });
      const { id: to } = await newStatement(portal(), dana);
      const credit = async () => (await read()).credits.find(({ statementId }) => statementId === from);
      assert.deepEqual((await credit())?.freeCents, 3_000);
      assert.ok((await read()).bills.some(({ statementId, payableCents }) => statementId === to && payableCents === 10_000));
      const key = randomUUID();
      const answers = [await move(from, to, 2_000, key), await move(from, to, 2_000, key)];
      for (const answer of answers) {
        const { credits, bills } = OwnCredits.parse(await answer.json());
        assert.equal(credits.find(({ statementId }) => statementId === from)?.freeCents, 1_000);
        assert.equal(bills.find(({ statementId }) => statementId === to)?.payableCents, 8_000);
      }
      assert.equal(await codeOf(await move(from, to, 1_001)), 'credit/too-much');
      assert.equal((await move(from, (await newStatement(portal(), theo)).id, 100)).status, 404);
      assert.equal((await move((await newStatement(portal(), theo, { totalCents: -500 })).id, to, 100)).status, 404);
    });

    test('what is about to be given back is told, and is no credit to use', async () => {
      const before_ = await summary();
      assert.deepEqual([before_.refundCents, before_.refundOf], [0, null]);
      const paymentId = await newPayment(portal(), dana);
      const { id: userId } = await prisma().user.findFirstOrThrow({ where: { username: PEOPLE.nowak.username } });
      const { id } = await newRefund(portal(), paymentId, userId);
      const { refundCents, refundOf } = await summary();
      assert.deepEqual([refundCents, refundOf], [500, paymentId]);
      const { refunds } = await read();
      assert.deepEqual(
        refunds.map((refund) => [refund.id, refund.paymentId, refund.state, refund.amountCents]),
        [[id, paymentId, 'asked', 500]],
      );
      const { statementId } = await prisma().paymentPart.findFirstOrThrow({ where: { paymentId } });
      await prisma().statement.update({ where: { id: statementId }, data: { totalCents: 4_000 } });
      const credit = (await read()).credits.find((one) => one.statementId === statementId);
      assert.deepEqual([credit?.creditCents, credit?.freeCents], [1_000, 500]);
    });
  });
});
