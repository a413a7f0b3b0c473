import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, test } from 'node:test';
import { PATIENT_IDS } from '../../../demo/ids.ts';
import type { Statement } from '../../database/generated/client.ts';
import { eachEngine } from '../../database/testing.ts';
import { TOKENS } from '../../testing/memory-gateway.ts';
import { gatewayOf } from '../../testing/payment-plans.ts';
import { newStatement } from '../../testing/payments.ts';
import { usePortal } from '../../testing/portal.ts';
import { GuestBill, GuestPaid } from './schema.ts';

const BASE = '/api/guest-pay';
const HOUR = 3_600_000;

eachEngine((engine) => {
  describe('paying as a guest', () => {
    const portal = usePortal(engine, { TRUSTED_PROXIES: '1' });
    const db = () => portal().portal.db.prisma;
    let bill: Statement;
    let birthYear: number;
    beforeEach(async () => {
      gatewayOf(portal());
      portal().advance(25 * HOUR);
      bill = await newStatement(portal(), PATIENT_IDS.dana, { number: `NH-G-${randomUUID().slice(0, 8).toUpperCase()}` });
      const { birthDate } = await db().patient.findUniqueOrThrow({ where: { id: PATIENT_IDS.dana } });
      birthYear = birthDate?.getUTCFullYear() ?? 0;
    });
    /** A page that nobody is signed in at, in a network of its own. */
    const send = (path: string, body: object, { address = '203.0.113.7', key = randomUUID() as string } = {}): Promise<Response> =>
      Promise.resolve(
        portal().app.request(`${BASE}/${path}`, {
          method: 'POST',
          headers: {
            origin: portal().portal.config.origin,
            'x-portal-client': '1',
            'content-type': 'application/json',
            'x-forwarded-for': address,
            'idempotency-key': key,
          },
          body: JSON.stringify(body),
        }),
      );
    const facts = (more: object = {}) => ({ number: bill.number, birthYear, amountCents: 10_000, ...more });
    const find = (body: object, address?: string) => send('bill', body, address ? { address } : {});
    const pay = (body: object, key?: string) =>
      send('payments', { ...facts(), payCents: 10_000, token: TOKENS.good(), email: '', locale: 'en', ...body }, key ? { key } : {});

    test('shows who reads all three facts off the paper what is left, and nothing else', async () => {
      const text = await (await find(facts({ number: bill.number.toLowerCase() }))).text();
      assert.deepEqual(GuestBill.strict().parse(JSON.parse(text)), { owedCents: 10_000 });
    });

    test('answers whatever is wrong in the same words', async () => {
      const paid = await newStatement(portal(), PATIENT_IDS.dana, { paidCents: 10_000 });
      const unsure = await newStatement(portal(), PATIENT_IDS.dana, { status: 'unsure' });
      const wrong = [
        facts({ birthYear: birthYear + 1 }),
        facts({ amountCents: 9_999 }),
        facts({ number: 'NH-G-NOTHING' }),
        facts({ number: paid.number }),
        facts({ number: unsure.number }),
      ];
      const answers: object[] = [];
      for (const [index, body] of wrong.entries()) {
        const answer = await find(body, `203.0.113.${String(20 + index)}`);
        const { requestId: _own, ...problem } = (await answer.json()) as Record<string, unknown>;
        answers.push({ ...problem, status: answer.status });
      }
      assert.equal((answers[0] as { status?: number }).status, 404);
      for (const answer of answers) assert.deepEqual(answer, answers[0]);
      assert.ok(!JSON.stringify(answers).includes('Dana'));
    });

    test('can’t be used to guess: after five tries of a number, or ten from a network, right is wrong, too', async () => {
      for (let tries = 0; tries < 5; tries += 1) await find(facts({ amountCents: 1 + tries }), `198.51.100.${String(tries)}`);
      assert.equal((await find(facts(), '198.51.100.99')).status, 404, 'the number has had its tries, from wherever');
      const other = await newStatement(portal(), PATIENT_IDS.dana);
      for (let tries = 0; tries < 10; tries += 1) await find(facts({ number: `NH-G-${String(tries)}` }), '198.51.100.200');
      assert.equal((await find(facts({ number: other.number }), '198.51.100.200')).status, 404, 'the network has had its tries, whichever number');
      assert.equal((await find(facts({ number: other.number }), '198.51.100.201')).status, 200);
    });

    test('who is right may look as often as they like', async () => {
      for (let tries = 0; tries < 12; tries += 1) assert.equal((await find(facts())).status, 200);
    });

    test('takes one payment however often it is sent, and no more than is owed', async () => {
      const before = gatewayOf(portal()).charges.length;
      const key = randomUUID();
      const token = TOKENS.good();
      const once = async () => GuestPaid.parse(await (await pay({ payCents: 4_000, token }, key)).json());
      assert.equal((await once()).reference, (await once()).reference);
      assert.equal(gatewayOf(portal()).charges.length, before + 1);
      assert.equal((await pay({ payCents: 6_001 })).status, 409);
      assert.equal(GuestPaid.parse(await (await pay({ payCents: 6_000 })).json()).state, 'succeeded');
      assert.equal((await find(facts())).status, 404, 'nothing is left');
      const payment = await db().payment.findFirstOrThrow({ where: { patientId: PATIENT_IDS.dana, origin: 'guest' } });
      assert.equal(payment.payerId, null);
    });

    test('a declined card takes nothing, and another one can follow', async () => {
      const declined = GuestPaid.parse(await (await pay({ token: TOKENS.declined() })).json());
      assert.deepEqual([declined.state, declined.reason], ['declined', 'insufficient-funds']);
      assert.equal(GuestPaid.parse(await (await pay({})).json()).state, 'succeeded');
    });

    test('pays nothing for who does not know the facts', async () => {
      const before = gatewayOf(portal()).charges.length;
      assert.equal((await pay({ birthYear: birthYear + 1 })).status, 404);
      assert.equal(gatewayOf(portal()).charges.length, before);
    });
  });
});
