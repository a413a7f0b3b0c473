import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createUser } from '../src/auth/auth.ts';
import { compareDays } from '../src/features/payments/day-close.ts';
import type { Days, DeskPaymentDetail, DeskRefunds } from '../src/features/payments/desk-schema.ts';
import { eachEngine } from '../src/database/testing.ts';
import { openTestGateway } from '../src/payments/testing.ts';
import type { OpenTestGateway } from '../src/payments/testing.ts';
import { usePortal } from '../src/testing/portal.ts';
import { CLINICS, PATIENT_IDS } from './ids.ts';
import { demoClock, seedPayments } from './payments.ts';
import { PEOPLE } from './people.ts';

const DESK = `/api/clinics/${CLINICS.lakeside.id}/payments`;

eachEngine((engine) => {
  describe('what people of the demo world have paid', () => {
    const portal = usePortal(engine);
    let gateway: OpenTestGateway | undefined;
    before(async () => {
      const { portal: opened } = portal();
      const clock = demoClock(opened.now);
      gateway = await openTestGateway(clock.now);
      portal().payments.gateway = gateway.gateway;
      const seed = () => seedPayments(opened, clock, (user) => opened.db.transaction((tx) => createUser(tx, user, 'no password')));
      await seed();
      // As at the next start.
      await seed();
    });
    after(() => gateway?.close());
    const db = () => portal().portal.db.prisma;

    test('is at the gateway, in the ledger and at the bank, once', async () => {
      const payments = await db().payment.findMany({ orderBy: { createdAt: 'asc' } });
      assert.deepEqual(
        payments.map(({ state, amountCents, origin }) => [state, amountCents, origin]),
        [
          ['succeeded', 4_800, 'person'],
          ['succeeded', 7_500, 'person'],
          ['succeeded', 8_000, 'plan'],
          ['succeeded', 21_400, 'person'],
        ],
      );
      await compareDays.run(portal().portal, {}, { signal: AbortSignal.timeout(60_000), attempt: 1, progress: () => Promise.resolve() });
      const alicia = await portal().signIn(PEOPLE.fontaine.username);
      const { days, balances } = (await (await alicia.get(`${DESK}/days`)).json()) as Days;
      assert.deepEqual(
        days.map(({ state, differences }) => [state, differences.length]),
        [
          ['balanced', 0],
          ['balanced', 0],
          ['closed', 0],
          ['closed', 0],
          ['closed', 0],
          ['closed', 0],
        ],
      );
      assert.ok(days.some(({ gatewayCents }) => gatewayCents === 21_400) && days.some(({ bankCents }) => (bankCents ?? 0) > 0));
      assert.equal(
        balances.reduce((sum, { cents }) => sum + cents, 0),
        0,
      );
    });

    test('leaves a refund that Alicia may agree to, a plan with the next payment, and two ways to pay', async () => {
      const alicia = await portal().signIn(PEOPLE.fontaine.username);
      const { items } = (await (await alicia.get(`${DESK}/refunds`)).json()) as DeskRefunds;
      assert.deepEqual(
        items.map(({ amountCents, askedBy, mayDecide }) => [amountCents, askedBy, mayDecide]),
        [[16_050, 'Maren Solberg', true]],
      );
      const payment = (await (await alicia.get(`${DESK}/${items[0]?.paymentId}`)).json()) as DeskPaymentDetail;
      assert.deepEqual([payment.colleagues, payment.refundableCents], [['Maren Solberg'], 5_350]);

      const walter = await portal().signIn(PEOPLE.walter.username);
      const plans = (await (await walter.get(`/api/patients/${PATIENT_IDS.walter}/payment-plans`)).json()) as {
        items: { paidCents: number; next: { cents: number } }[];
      };
      assert.deepEqual(
        plans.items.map(({ paidCents, next }) => [paidCents, next.cents]),
        [[8_000, 8_000]],
      );
      const { methods } = (await (await walter.get('/api/payment-methods')).json()) as { methods: { kind: string; isDefault: boolean }[] };
      assert.deepEqual(
        methods.map(({ kind, isDefault }) => [kind, isDefault]),
        [
          ['card', true],
          ['bank', false],
        ],
      );
    });
  });
});
