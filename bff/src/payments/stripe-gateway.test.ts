/** The way to Stripe, against the built-in gateway, which answers as Stripe does and signs with Stripe's own library. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, test } from 'node:test';
import Stripe from 'stripe';
import type { ChargeOrder, ChargeOutcome } from './gateway.ts';
import { WebhookRefused } from './gateway.ts';
import type { GatewayCharge } from './gateway-objects.ts';
import { signEvent } from './test-gateway/deliveries.ts';
import { bankToken, cardToken, openTestGateway, SECRET_KEY, WEBHOOK_SECRET } from './testing.ts';
import type { OpenTestGateway } from './testing.ts';

const START = Date.parse('2026-11-24T16:00:00Z');
const DAY_MS = 24 * 60 * 60 * 1000;

describe('the payment gateway', () => {
  let time = START;
  let opened: OpenTestGateway;
  before(async () => {
    opened = await openTestGateway(() => new Date(time));
  });
  after(() => opened.close());
  beforeEach(() => {
    opened.fault = () => undefined;
  });

  const order = (changes: Partial<ChargeOrder> = {}): ChargeOrder => {
    const paymentId = randomUUID();
    return { idempotencyKey: paymentId, paymentId, amountCents: 12_50, payBy: { token: cardToken(), customerId: null }, present: true, ...changes };
  };
  const charged = (answer: ChargeOutcome): GatewayCharge => {
    assert.equal(answer.outcome, 'succeeded');
    return (answer as { charge: GatewayCharge }).charge;
  };
  const find = (paymentId: string) => opened.gateway.findCharge(paymentId, new Date(time));

  test('a good card is charged, and the charge is found by the payment', async () => {
    const ordered = order();
    const charge = charged(await opened.gateway.charge(ordered));
    assert.equal(charge.amountCents, 12_50);
    assert.deepEqual(charge.method, { kind: 'card', brand: 'visa', last4: '4242', expires: { month: 12, year: 2030 } });
    assert.deepEqual(await find(ordered.paymentId), charge);
    assert.equal(await find(randomUUID()), null);
  });

  test('PY-09 the gateway is told the payment, the amount and who takes it, and nothing else', async () => {
    const told: Record<string, string>[] = [];
    opened.fault = ({ params }) => {
      told.push({ ...params });
      return undefined;
    };
    const ordered = order();
    await opened.gateway.charge(ordered);
    assert.equal(told.length, 1);
    assert.equal(told[0]?.['description'], 'Payment to Northfield Health');
    assert.deepEqual(
      Object.keys(told[0] ?? {}).filter((name) => name.startsWith('metadata')),
      ['metadata[payment_id]'],
    );
  });

  test('PY-04 the same order sent twice is one charge, and with another amount it is refused', async () => {
    const ordered = order();
    const first = charged(await opened.gateway.charge(ordered));
    assert.deepEqual(charged(await opened.gateway.charge(ordered)), first);
    await assert.rejects(opened.gateway.charge({ ...ordered, amountCents: 99_00 }), Stripe.errors.StripeIdempotencyError);
    assert.equal((await find(ordered.paymentId))?.amountCents, 12_50);
  });

  test('an order that is still under way is not known yet, and later it is', async () => {
    const ordered = order({ payBy: { token: cardToken('slow'), customerId: null } });
    const [first, second] = await Promise.all([opened.gateway.charge(ordered), opened.gateway.charge(ordered)]);
    const outcomes = [first.outcome, second.outcome].toSorted();
    assert.deepEqual(outcomes, ['succeeded', 'unknown']);
    charged(await opened.gateway.charge(ordered));
  });

  test('an answer lost once is asked for again, and nothing is charged twice', async () => {
    const ordered = order();
    let cuts = 1;
    opened.fault = () => (cuts-- > 0 ? 'cut-after' : undefined);
    const charge = charged(await opened.gateway.charge(ordered));
    const all = [];
    for await (const each of opened.gateway.listCharges({ from: new Date(time), to: new Date(time + 1000) })) all.push(each);
    assert.deepEqual(
      all.filter(({ paymentId }) => paymentId === ordered.paymentId),
      [charge],
    );
  });

  test('PY-05 an answer that never comes is unknown; looking tells whether it was charged', async () => {
    opened.fault = ({ method }) => (method === 'POST' ? 'cut-after' : undefined);
    const made = order();
    assert.deepEqual(await opened.gateway.charge(made), { outcome: 'unknown' });
    assert.equal((await find(made.paymentId))?.state, 'succeeded');
    opened.fault = ({ method }) => (method === 'POST' ? 'cut-before' : undefined);
    const never = order();
    assert.deepEqual(await opened.gateway.charge(never), { outcome: 'unknown' });
    assert.equal(await find(never.paymentId), null);
    opened.fault = () => 'trouble';
    assert.deepEqual(await opened.gateway.charge(order()), { outcome: 'unknown' });
    await assert.rejects(find(made.paymentId), { name: 'GatewayUnreachable' });
  });

  test('each decline says why, and takes nothing', async () => {
    const reasons = {
      declined: 'declined',
      funds: 'insufficient-funds',
      limit: 'over-limit',
      lost: 'lost-or-stolen',
      stolen: 'lost-or-stolen',
      expired: 'expired',
      code: 'wrong-code',
      processing: 'try-again',
      approval: 'approval-needed',
    };
    for (const [scenario, reason] of Object.entries(reasons)) {
      const ordered = order({ payBy: { token: cardToken(scenario), customerId: null } });
      assert.deepEqual(await opened.gateway.charge(ordered), { outcome: 'declined', reason }, scenario);
      assert.equal((await find(ordered.paymentId))?.state, 'failed');
    }
    assert.deepEqual(await opened.gateway.charge(order({ payBy: { token: cardToken('ok', '4242', '102026'), customerId: null } })), {
      outcome: 'declined',
      reason: 'expired',
    });
    assert.deepEqual(await opened.gateway.charge(order({ payBy: { token: 'pm_unknown', customerId: null } })), { outcome: 'declined', reason: 'method-gone' });
    assert.deepEqual(await opened.gateway.charge(order({ amountCents: 49 })), { outcome: 'declined', reason: 'too-small' });
  });

  test('a token without a customer pays once', async () => {
    const payBy = { token: cardToken(), customerId: null };
    charged(await opened.gateway.charge(order({ payBy })));
    assert.deepEqual(await opened.gateway.charge(order({ payBy })), { outcome: 'declined', reason: 'method-gone' });
  });

  test('a bank account is pending for a day, and then it is known how it ended', async () => {
    const good = order({ payBy: { token: bankToken(), customerId: null } });
    const empty = order({ payBy: { token: bankToken('bankfunds'), customerId: null } });
    assert.equal((await opened.gateway.charge(good)).outcome, 'pending');
    assert.equal((await opened.gateway.charge(empty)).outcome, 'pending');
    const orderedAt = new Date(time);
    time += DAY_MS;
    assert.equal((await opened.gateway.findCharge(good.paymentId, orderedAt))?.state, 'succeeded');
    assert.equal((await opened.gateway.findCharge(empty.paymentId, orderedAt))?.state, 'failed');
  });

  test('a saved card is charged when nobody is there, until it is taken off', async () => {
    const saved = await opened.gateway.saveMethod({ idempotencyKey: randomUUID(), token: cardToken(), customerId: null, ownerId: randomUUID() });
    assert.equal(saved.outcome, 'saved');
    const { customerId, method } = saved as Extract<typeof saved, { outcome: 'saved' }>;
    const payBy = { token: method.methodId, customerId };
    charged(await opened.gateway.charge(order({ payBy, present: false })));
    charged(await opened.gateway.charge(order({ payBy, present: false })));
    await opened.gateway.removeMethod(method.methodId);
    await opened.gateway.removeMethod(method.methodId);
    assert.deepEqual(await opened.gateway.charge(order({ payBy })), { outcome: 'declined', reason: 'method-gone' });
    const declined = await opened.gateway.saveMethod({ idempotencyKey: randomUUID(), token: cardToken('code'), customerId, ownerId: randomUUID() });
    assert.deepEqual(declined, { outcome: 'declined', reason: 'wrong-code' });
  });

  test('no more is given back than was charged, however often it is asked for', async () => {
    const { chargeId, paymentId } = charged(await opened.gateway.charge(order()));
    const refund = { idempotencyKey: randomUUID(), refundId: randomUUID(), paymentId: paymentId ?? '', chargeId, amountCents: 10_00 };
    const first = await opened.gateway.refund(refund);
    assert.equal(first.outcome, 'succeeded');
    assert.deepEqual(await opened.gateway.refund(refund), first);
    assert.equal((await opened.gateway.findRefund(chargeId, refund.refundId))?.amountCents, 10_00);
    const more = (amountCents: number) => opened.gateway.refund({ ...refund, idempotencyKey: randomUUID(), refundId: randomUUID(), amountCents });
    assert.deepEqual(await more(3_00), { outcome: 'refused', reason: 'more-than-charged' });
    assert.equal((await more(2_50)).outcome, 'succeeded');
    assert.deepEqual(await more(1), { outcome: 'refused', reason: 'already-refunded' });
  });

  test('what moved on a day is paid out the next, and the bank has received just that', async () => {
    time = START + 10 * DAY_MS;
    // What was before is paid out by now.
    await opened.gateway.listPayouts('2026-12-04');
    const { chargeId, paymentId } = charged(await opened.gateway.charge(order({ amountCents: 100_00 })));
    await opened.gateway.refund({ idempotencyKey: randomUUID(), refundId: randomUUID(), paymentId: paymentId ?? '', chargeId, amountCents: 40_00 });
    assert.equal((await opened.gateway.listPayouts('2026-12-05')).length, 0);
    time += DAY_MS;
    const [payout, ...others] = await opened.gateway.listPayouts('2026-12-05');
    assert.deepEqual(others, []);
    assert.deepEqual(payout?.lines.map(({ kind, grossCents, feeCents, netCents, paymentId: of }) => [kind, grossCents, feeCents, netCents, of]).toSorted(), [
      ['charge', 100_00, 3_20, 96_80, paymentId],
      ['refund', -40_00, 0, -40_00, paymentId],
    ]);
    assert.equal(payout?.amountCents, 56_80);
    assert.deepEqual(await opened.gateway.listDeposits('2026-12-05'), [{ on: '2026-12-05', reference: `PAYOUT ${payout?.payoutId}`, amountCents: 56_80 }]);
  });

  test('what it was told is there after it was ended in the middle of writing', async () => {
    const ordered = order();
    const charge = charged(await opened.gateway.charge(ordered));
    await opened.restart();
    assert.deepEqual(await find(ordered.paymentId), charge);
    assert.deepEqual(charged(await opened.gateway.charge(ordered)), charge);
  });

  test('a stranger without the key is told nothing', async () => {
    for (const authorization of [`Bearer ${SECRET_KEY}0`, 'Bearer ', '']) {
      const answer = await fetch(`${opened.server.origin}/v1/payment_intents`, { headers: { authorization } });
      assert.equal(answer.status, 401);
    }
  });

  describe('webhooks', () => {
    const read = (body: string | Uint8Array, signature: string | undefined, now = new Date(time)) =>
      opened.gateway.readWebhook(typeof body === 'string' ? Buffer.from(body) : body, signature, now);
    const refused = (reason: WebhookRefused['reason']) => (error: unknown) => error instanceof WebhookRefused && error.reason === reason;

    test('a charge is told by a webhook that Stripe’s library signed', async () => {
      const ordered = order();
      const charge = charged(await opened.gateway.charge(ordered));
      const events = opened.server.deliveries().map(({ body, signature }) => read(body, signature));
      const told = events.filter((event) => event.of === 'charge' && event.charge.paymentId === ordered.paymentId);
      assert.deepEqual(
        told.map((event) => event.of === 'charge' && event.charge),
        [{ ...charge, method: null }],
      );
    });

    test('PY-02 one that was changed, is foreign, old, from the future or not signed is refused', () => {
      const [{ body, signature } = { body: '', signature: '' }] = opened.server.deliveries();
      const at = (seconds: number) => new Date(time + seconds * 1000);
      read(body, signature, at(300));
      read(body, signature, at(-300));
      assert.throws(() => read(body, signature, at(301)), refused('too-old'));
      assert.throws(() => read(body, signature, at(-301)), refused('in-future'));
      assert.throws(() => read(JSON.stringify(JSON.parse(body), null, 1), signature), refused('wrong-signature'));
      assert.throws(() => read(body, undefined), refused('no-signature'));
      const foreign = signEvent(
        { id: 'evt_1', object: 'event', type: 'x', created: 1, livemode: false, data: { object: {} } },
        'whsec_another00000',
        new Date(time),
      );
      assert.throws(() => read(foreign.body, foreign.signature), refused('wrong-signature'));
      const nonsense = Stripe.webhooks.generateTestHeaderString({ payload: 'no JSON', secret: WEBHOOK_SECRET, timestamp: time / 1000 });
      assert.throws(() => read('no JSON', nonsense), refused('unreadable'));
    });

    test('one that was not taken comes again, and no more once it was', { timeout: 30_000 }, async () => {
      const seen: string[] = [];
      const portal = createServer((request, response) => {
        seen.push(`${request.method} ${request.url}`);
        request.resume();
        response.writeHead(seen.length === 1 ? 503 : 200).end();
        if (seen.length > opened.server.deliveries().length) portal.emit('all');
      });
      portal.listen(0, '127.0.0.1');
      await once(portal, 'listening');
      const all = once(portal, 'all');
      opened.server.deliverTo(`http://127.0.0.1:${(portal.address() as AddressInfo).port}`);
      await all;
      assert.deepEqual([...new Set(seen)], ['POST /api/payments/webhooks']);
      portal.closeAllConnections();
      await new Promise((resolve) => portal.close(resolve));
    });
  });
});
