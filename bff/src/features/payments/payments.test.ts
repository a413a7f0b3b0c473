import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe } from 'node:test';
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { racesOnBoth } from '../../database/testing.ts';
import { bankToken, cardToken } from '../../payments/testing.ts';
import { codeOf } from '../../testing/browser.ts';
import { deliver, newStatement, useGateway } from '../../testing/payments.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { chargeFor } from './charge.ts';
import { RECONCILE } from './reconcile.ts';
import type { Payment, PayableBills } from './schema.ts';

const BASE = `/api/patients/${PATIENT_IDS.dana}/payments`;
const MINUTE_MS = 60_000;

racesOnBoth((engine, { test, race }) => {
  describe('paying', () => {
    const portal = usePortal(engine, { TEEN_SCOPES: 'billing:read,billing:write' });
    const gateway = useGateway(portal);
    const prisma = () => portal().portal.db.prisma;
    let dana: Visitor;
    before(async () => {
      dana = await portal().signIn(PEOPLE.dana.username);
    });
    const bill = async (more: Parameters<typeof newStatement>[2] = {}) => (await newStatement(portal(), PATIENT_IDS.dana, more)).id;
    const statement = (id: string) => prisma().statement.findUniqueOrThrow({ where: { id } });
    const body = (statementId: string, cents: number, token = cardToken(), attempt = 1) => ({
      bills: [{ statementId, cents, attempt }],
      method: { kind: 'token', token, save: false },
      receipt: true,
    });
    const pay = (content: object, key: string = randomUUID(), who: Visitor = dana) => who.send('POST', BASE, content, { 'idempotency-key': key });
    const paid = async (answer: Response): Promise<Payment> => {
      assert.equal(answer.status, 200, await answer.clone().text());
      return (await answer.json()) as Payment;
    };
    const chargesOf = async (paymentId: string) => {
      const found = [];
      for await (const charge of gateway().gateway.listCharges({ from: new Date(0), to: new Date('2027-06-01') }))
        if (charge.paymentId === paymentId) found.push(charge);
      return found;
    };
    const entriesOf = (paymentId: string) => prisma().ledgerEntry.findMany({ where: { paymentId }, include: { postings: true } });
    const deliveryOf = (paymentId: string, type: string) => {
      const found = gateway()
        .server.deliveries()
        .find((one) => one.body.includes(paymentId) && one.body.includes(`"${type}"`));
      assert.ok(found, `no ${type} of ${paymentId}`);
      return found;
    };
    const reconcile = async (minutes: number) => {
      portal().advance(minutes * MINUTE_MS);
      dana = await portal().signIn(PEOPLE.dana.username);
      await portal().runDueJobs(RECONCILE);
    };

    test('what is paid is off the bill at once, booked once, and at the gateway', async () => {
      const statementId = await bill();
      const payment = await paid(await pay(body(statementId, 4_000)));
      assert.deepEqual([payment.state, payment.amountCents, payment.method?.last4], ['succeeded', 4_000, '4242']);
      const { owedCents, pendingCents } = await statement(statementId);
      assert.deepEqual({ owedCents, pendingCents }, { owedCents: 6_000, pendingCents: 0 });
      assert.equal((await chargesOf(payment.id)).length, 1);
      const [entry, ...more] = await entriesOf(payment.id);
      assert.equal(more.length, 0);
      assert.deepEqual(entry?.postings.map(({ account, cents }) => [account, cents]).toSorted(), [
        ['gateway', 4_000],
        ['receivable', -4_000],
      ]);
      const mail = await prisma().outboundMail.count({ where: { kind: 'payment-receipt', dedupeKey: `receipt ${payment.id}` } });
      assert.equal(mail, 1);
    });

    test('two bills are paid as one payment; a declined card leaves both as they were, and the next try is another one', async () => {
      const [one, other] = [await bill(), await bill({ totalCents: 5_000 })];
      const bills = (attempt: number) => [
        { statementId: one, cents: 10_000, attempt },
        { statementId: other, cents: 1_500, attempt },
      ];
      const declined = await paid(await pay({ bills: bills(1), method: { kind: 'token', token: cardToken('funds'), save: false }, receipt: false }));
      assert.deepEqual([declined.state, declined.failCode], ['failed', 'insufficient-funds']);
      assert.equal((await statement(one)).owedCents, 10_000);
      const due = (await (await dana.get(`${BASE}/due`)).json()) as PayableBills;
      assert.equal(due.bills.find(({ statementId }) => statementId === one)?.attempt, 2);
      const good = await paid(await pay({ bills: bills(2), method: { kind: 'token', token: cardToken(), save: false }, receipt: false }));
      assert.deepEqual([good.state, good.amountCents], ['succeeded', 11_500]);
      assert.deepEqual([(await statement(one)).owedCents, (await statement(other)).owedCents], [0, 3_500]);
    });

    test('a saved card pays, and one that was taken off does not', async () => {
      const statementId = await bill();
      const saved = (await (await dana.send('POST', '/api/payment-methods', { token: cardToken(), isDefault: true })).json()) as { methods: { id: string }[] };
      const methodId = saved.methods[0]?.id;
      const content = (attempt: number) => ({ bills: [{ statementId, cents: 1_000, attempt }], method: { kind: 'saved', methodId }, receipt: false });
      assert.equal((await paid(await pay(content(1)))).state, 'succeeded');
      assert.equal((await dana.send('DELETE', `/api/payment-methods/${methodId}`)).status, 200);
      assert.equal(await codeOf(await pay(content(2))), 'payment/method-gone');
      assert.equal((await statement(statementId)).owedCents, 9_000);
    });

    test('a bank account is on its way until the bank says so, and nobody can pay the same meanwhile', async () => {
      const statementId = await bill();
      const payment = await paid(await pay(body(statementId, 10_000, bankToken())));
      assert.equal(payment.state, 'pending');
      assert.equal(await codeOf(await pay(body(statementId, 10_000, cardToken(), 2))), 'payment/nothing-owed');
      await reconcile(25 * 60);
      assert.equal((await prisma().payment.findUniqueOrThrow({ where: { id: payment.id } })).state, 'succeeded');
      assert.equal((await statement(statementId)).owedCents, 0);
    });

    race('PY-01 the same event fifty times at once, and again after three days, books once', async () => {
      const statementId = await bill();
      const payment = await paid(await pay(body(statementId, 2_000, cardToken('lostanswer'))));
      assert.equal(payment.state, 'pending');
      const event = deliveryOf(payment.id, 'payment_intent.succeeded');
      const answers = await Promise.all(Array.from({ length: 50 }, () => deliver(portal(), event)));
      assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
      portal().advance(3 * 24 * 60 * MINUTE_MS);
      dana = await portal().signIn(PEOPLE.dana.username);
      assert.equal((await deliver(portal(), deliveryOf(payment.id, 'payment_intent.succeeded'))).status, 200);
      assert.equal((await entriesOf(payment.id)).length, 1);
      assert.equal((await statement(statementId)).owedCents, 8_000);
      assert.equal(await prisma().gatewayEvent.count({ where: { eventId: event.eventId } }), 1);
    });

    test('PY-02 an event that is not from the gateway, or not from now, is refused, leaves nothing and is on record', async () => {
      const payment = await paid(await pay(body(await bill(), 2_000, cardToken('lostanswer'))));
      const event = deliveryOf(payment.id, 'payment_intent.succeeded');
      const at = Math.floor(portal().portal.now().getTime() / 1000);
      const aged = event.signature.replace(/t=\d+/, `t=${at - 301}`);
      const before = await prisma().auditEvent.count({ where: { reason: { startsWith: 'webhook-' } } });
      const forged = [
        { body: event.body },
        { body: event.body, signature: 't=1,v1=00' },
        { body: JSON.stringify(JSON.parse(event.body), null, 1), signature: event.signature },
        { body: event.body, signature: aged },
        { body: event.body, signature: event.signature.replace(/v1=\w{8}/, 'v1=00000000') },
      ];
      for (const one of forged) assert.equal((await deliver(portal(), one)).status, 400);
      portal().advance(301_000);
      assert.equal((await deliver(portal(), event)).status, 400);
      assert.equal((await prisma().payment.findUniqueOrThrow({ where: { id: payment.id } })).state, 'pending');
      assert.equal(await prisma().gatewayEvent.count({ where: { eventId: event.eventId } }), 0);
      assert.equal(await prisma().auditEvent.count({ where: { reason: { startsWith: 'webhook-' }, outcome: 'denied' } }), before + forged.length + 1);
    });

    test('PY-03 what comes in the wrong order ends right: given back before it was known as paid, declined after it was', async () => {
      const statementId = await bill();
      const payment = await paid(await pay(body(statementId, 3_000, cardToken('lostanswer'))));
      const [charge] = await chargesOf(payment.id);
      assert.ok(charge);
      // Somebody at the gateway gives back a part by hand.
      await gateway().gateway.refund({ idempotencyKey: randomUUID(), refundId: '', paymentId: payment.id, chargeId: charge.chargeId, amountCents: 1_000 });
      const refunded = gateway()
        .server.deliveries()
        .find(({ body: text }) => text.includes('refund.created') && text.includes(charge.chargeId));
      assert.ok(refunded);
      assert.equal((await deliver(portal(), refunded)).status, 200);
      assert.equal((await deliver(portal(), deliveryOf(payment.id, 'payment_intent.succeeded'))).status, 200);
      assert.equal((await deliver(portal(), refunded)).status, 200);
      const row = await prisma().payment.findUniqueOrThrow({ where: { id: payment.id } });
      assert.deepEqual([row.state, row.refundedCents], ['succeeded', 1_000]);
      assert.equal((await statement(statementId)).owedCents, 8_000);
      const total = (await entriesOf(payment.id)).flatMap(({ postings }) => postings).filter(({ account }) => account === 'gateway');
      assert.equal(
        total.reduce((sum, { cents }) => sum + cents, 0),
        2_000,
      );
    });

    race('PY-04 a double click, two tabs and a retry are one charge, and each is told the same', async () => {
      const statementId = await bill();
      const [content, key] = [body(statementId, 5_000), randomUUID()];
      const clicks = await Promise.all([pay(content, key), pay(content, key), pay(content, key)]);
      // The other tab has fields, a token and a key of its own.
      const tab = await paid(await pay(body(statementId, 5_000)));
      const ids = new Set([tab.id, ...(await Promise.all(clicks.map(paid))).map(({ id }) => id)]);
      assert.equal(ids.size, 1);
      assert.equal((await chargesOf(tab.id)).length, 1);
      assert.equal(await prisma().paymentPart.count({ where: { statementId } }), 1);
      assert.equal((await statement(statementId)).owedCents, 5_000);
      // Another amount from a page that is behind is no second click.
      assert.equal(await codeOf(await pay(body(statementId, 1_000))), 'payment/changed');
      // The same key with other content is refused.
      assert.equal(await codeOf(await pay(body(statementId, 1_000, cardToken(), 2), key)), 'request/key-reused');
    });

    race('PY-04 two tabs at the same moment are one charge', async () => {
      const statementId = await bill();
      const answers = await Promise.all([pay(body(statementId, 10_000)), pay(body(statementId, 10_000))]);
      for (const answer of answers) assert.ok([200, 409].includes(answer.status));
      assert.equal(await prisma().paymentPart.count({ where: { statementId } }), 1);
      assert.equal((await statement(statementId)).owedCents, 0);
    });

    test('PY-05 a charge whose answer was lost is found within fifteen minutes, and one that the gateway never heard of is given up', async () => {
      const [found, lost] = [await bill(), await bill()];
      const charged = await paid(await pay(body(found, 10_000, cardToken('lostanswer'))));
      gateway().fault = ({ path }) => (path.startsWith('payment_intents') ? 'cut-before' : undefined);
      const unheard = await paid(await pay(body(lost, 10_000)));
      gateway().fault = () => undefined;
      assert.deepEqual([charged.state, unheard.state], ['pending', 'pending']);
      // Nobody is asked to pay the same again.
      assert.equal(await codeOf(await pay(body(found, 10_000, cardToken(), 2))), 'payment/nothing-owed');
      await reconcile(5);
      await reconcile(5);
      await reconcile(5);
      const states = await prisma().payment.findMany({ where: { id: { in: [charged.id, unheard.id] } }, select: { id: true, state: true, failCode: true } });
      assert.deepEqual(Object.fromEntries(states.map(({ id, state, failCode }) => [id, [state, failCode]])), {
        [charged.id]: ['succeeded', null],
        [unheard.id]: ['failed', 'not-reached'],
      });
      assert.deepEqual([(await statement(found)).owedCents, (await statement(lost)).owedCents, (await statement(lost)).pendingCents], [0, 10_000, 0]);
    });

    test('PY-05 a charge that is found after it was given up is booked, and what is too much is a credit', async () => {
      const statementId = await bill();
      const payment = await paid(await pay(body(statementId, 10_000, cardToken('lostanswer'))));
      await prisma().payment.update({ where: { id: payment.id }, data: { state: 'failed', failCode: 'not-reached', settledAt: portal().portal.now() } });
      const second = await paid(await pay(body(statementId, 10_000, cardToken(), 2)));
      assert.equal(second.state, 'succeeded');
      await reconcile(5);
      const { owedCents, creditCents } = await statement(statementId);
      assert.deepEqual({ owedCents, creditCents }, { owedCents: 0, creditCents: 10_000 });
    });

    test('PY-06 what is owed decides: no other amount, currency or bill', async () => {
      const statementId = await bill();
      const theirs = (await newStatement(portal(), PATIENT_IDS.luis)).id;
      const refusals: [object, number][] = [
        [body(statementId, 10_001), 409],
        [body(statementId, -100), 422],
        [body(statementId, 0), 422],
        [body(statementId, 0.5), 422],
        [{ ...body(statementId, 100), currency: 'eur' }, 422],
        [{ ...body(statementId, 100), amountCents: 1 }, 422],
        [body(theirs, 100), 404],
        [body(randomUUID(), 100), 404],
      ];
      for (const [content, status] of refusals) assert.equal((await pay(content)).status, status, JSON.stringify(content));
      assert.equal(await prisma().paymentPart.count({ where: { statementId: { in: [statementId, theirs] } } }), 0);
    });

    test('PY-06 a parent of a teen can neither pay what is confidential nor see it paid', async () => {
      const { id: statementId } = await newStatement(portal(), PATIENT_IDS.theo, { confidential: true });
      const { id: other } = await newStatement(portal(), PATIENT_IDS.theo);
      const base = `/api/patients/${PATIENT_IDS.theo}/payments`;
      const due = (await (await dana.get(`${base}/due`)).json()) as PayableBills;
      assert.deepEqual(
        [statementId, other].map((id) => due.bills.some((one) => one.statementId === id)),
        [false, true],
      );
      assert.equal((await dana.send('POST', base, body(statementId, 100))).status, 404);
      assert.equal(
        (await dana.send('POST', base, { ...body(statementId, 100), bills: [statementId, other].map((id) => ({ statementId: id, cents: 100, attempt: 1 })) }))
          .status,
        404,
      );
      assert.equal(await prisma().paymentPart.count({ where: { statementId: { in: [statementId, other] } } }), 0);
      // The teen pays it.
      const who = { patientId: PATIENT_IDS.theo, reduced: false, payerId: null, receiptTo: null } as const;
      const method = { kind: 'token', token: cardToken() } as const;
      const { id } = await chargeFor(portal().portal, {
        ...who,
        method,
        key: randomUUID(),
        parts: [{ statementId, cents: 100 }],
        atMost: false,
        origin: 'person',
        present: true,
      });
      assert.equal((await dana.get(`${base}/${id}`)).status, 404);
      assert.ok(!(await (await dana.get(base)).text()).includes(id));
    });

    test('PY-07 while the database can’t be written an event is answered with 503, so that it comes again', async () => {
      const payment = await paid(await pay(body(await bill(), 2_000, cardToken('lostanswer'))));
      const event = deliveryOf(payment.id, 'payment_intent.succeeded');
      // Its disk is full: what is there can be read, and nothing is added.
      await prisma().$executeRawUnsafe(
        `create function disk_is_full() returns trigger language plpgsql as $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$`,
      );
      await prisma().$executeRawUnsafe('create trigger disk_is_full before insert on gateway_event for each row execute function disk_is_full()');
      try {
        assert.equal((await deliver(portal(), event)).status, 503);
      } finally {
        await prisma().$executeRawUnsafe('drop function disk_is_full() cascade');
      }
      assert.equal(await prisma().gatewayEvent.count({ where: { eventId: event.eventId } }), 0);
      assert.equal((await prisma().payment.findUniqueOrThrow({ where: { id: payment.id } })).state, 'pending');
      assert.equal((await deliver(portal(), event)).status, 200);
      assert.equal((await prisma().payment.findUniqueOrThrow({ where: { id: payment.id } })).state, 'succeeded');
    });

    test('PY-09 no number of a card is taken, and none is in the database or the log', async () => {
      const statementId = await bill();
      for (const token of ['4242424242424242', 'pm 4242 4242 4242 4242', '4242-4242-4242-4242']) {
        assert.equal((await pay(body(statementId, 100, token))).status, 422);
      }
      assert.equal((await paid(await pay(body(statementId, 100)))).state, 'succeeded');
      const tables = await prisma().$queryRaw<{ name: string }[]>`select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`;
      for (const { name } of tables) {
        const found = await prisma().$queryRawUnsafe<object[]>(
          `select 1 from ${name} t where t::text ~ '(?:\\d[ -]?){15}\\d' and t::text ~ '4242[ -]?4242' limit 1`,
        );
        assert.deepEqual(found, [], name);
      }
      assert.ok(!portal().logLines.some((line) => /4242[ -]?4242/.test(line)));
    });
  });
});
