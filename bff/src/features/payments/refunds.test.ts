import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, test } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { eachEngine } from '../../database/testing.ts';
import { cardToken } from '../../payments/testing.ts';
import { codeOf } from '../../testing/browser.ts';
import { deliver, newStatement, useGateway } from '../../testing/payments.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { chargeFor } from './charge.ts';
import type { Credits, Days, DeskPaymentDetail, DeskRefunds } from './desk-schema.ts';
import { COMPARE_DAYS } from './day-close.ts';
import { RECONCILE } from './reconcile.ts';
import { SEND_REFUND } from './refund-kind.ts';

const DESK = `/api/clinics/${CLINICS.lakeside.id}/payments`;
const DAY_MS = 86_400_000;

eachEngine((engine) => {
  describe('the desk of payments', () => {
    const portal = usePortal(engine);
    const gateway = useGateway(portal);
    const prisma = () => portal().portal.db.prisma;
    let alicia: Visitor;
    let colleague: Visitor;
    before(async () => {
      // A second one who works with bills at the clinic.
      const { id: userId } = await prisma().user.findUniqueOrThrow({ where: { username: PEOPLE.nowak.username } });
      await prisma().accessGrant.updateMany({ where: { userId, clinicId: CLINICS.lakeside.id }, data: { scopes: ['billing:read', 'billing:write'] } });
      await signIn();
    });
    const signIn = async () => {
      alicia = await portal().signIn(PEOPLE.fontaine.username);
      colleague = await portal().signIn(PEOPLE.nowak.username);
    };
    const charged = async (cents: number, token = cardToken()) => {
      const { id: statementId } = await newStatement(portal(), PATIENT_IDS.dana, { totalCents: 50_000 });
      const payment = await chargeFor(portal().portal, {
        key: randomUUID(),
        patientId: PATIENT_IDS.dana,
        reduced: false,
        parts: [{ statementId, cents }],
        atMost: false,
        method: { kind: 'token', token },
        payerId: null,
        origin: 'guest',
        present: true,
        receiptTo: { address: 'dana@example.org', locale: 'es', userId: null },
      });
      return { statementId, id: payment.id };
    };
    const ask = (id: string, cents: number, who = alicia) => who.send('POST', `${DESK}/${id}/refunds`, { cents, reason: 'Paid twice' });
    const read = async (id: string) => (await (await alicia.get(`${DESK}/${id}`)).json()) as DeskPaymentDetail;
    const owed = async (id: string) => (await prisma().statement.findUniqueOrThrow({ where: { id } })).owedCents;

    test('a small amount one person gives back alone; it is owed again, booked, and told by mail', async () => {
      const { id, statementId } = await charged(20_000);
      assert.equal((await ask(id, 4_000)).status, 200);
      assert.equal((await read(id)).refunds[0]?.state, 'pending');
      await portal().runDueJobs(SEND_REFUND);
      const payment = await read(id);
      assert.deepEqual([payment.refunds[0]?.state, payment.refundedCents, payment.refundableCents], ['succeeded', 4_000, 16_000]);
      assert.equal(await owed(statementId), 34_000);
      assert.equal(await prisma().outboundMail.count({ where: { kind: 'payment-refund', locale: 'es' } }), 1);
    });

    test('above the set amount a second person decides, also when it is asked for in small parts, and never the one who asked', async () => {
      const { id, statementId } = await charged(30_000);
      assert.equal((await ask(id, 8_000)).status, 200);
      assert.equal((await ask(id, 8_000)).status, 200);
      await portal().runDueJobs(SEND_REFUND);
      const { refunds } = await read(id);
      const second = refunds.find(({ state }) => state === 'asked');
      assert.deepEqual(refunds.map(({ state }) => state).toSorted(), ['asked', 'succeeded']);
      const decision = (who: Visitor, body: object) => who.send('POST', `${DESK}/refunds/${second?.id}/decision`, body);
      assert.equal(await codeOf(await decision(alicia, { decision: 'approve' })), 'refund/own');
      const waiting = (await (await colleague.get(`${DESK}/refunds`)).json()) as DeskRefunds;
      assert.equal(waiting.items.find((one) => one.id === second?.id)?.mayDecide, true);
      assert.equal((await decision(colleague, { decision: 'approve' })).status, 200);
      assert.equal(await codeOf(await decision(colleague, { decision: 'refuse', words: 'No' })), 'refund/decided');
      await portal().runDueJobs(SEND_REFUND);
      assert.equal((await read(id)).refundedCents, 16_000);
      assert.equal(await owed(statementId), 36_000);
      // Nor does the database let one person do what two must.
      await assert.rejects(prisma().refund.updateMany({ where: { id: second?.id ?? '' }, data: { askedById: colleague.userId } }));
    });

    test('a refund that a colleague says no to gives nothing back, and its amount is free again', async () => {
      const { id } = await charged(20_000);
      assert.equal((await ask(id, 20_000)).status, 200);
      assert.equal(await codeOf(await ask(id, 100)), 'refund/more-than-paid');
      const [asked] = (await read(id)).refunds;
      assert.equal((await colleague.send('POST', `${DESK}/refunds/${asked?.id}/decision`, { decision: 'refuse', words: 'Insurance paid this' })).status, 200);
      const after = await read(id);
      assert.deepEqual([after.refunds[0]?.state, after.refunds[0]?.refuseWords, after.refundableCents], ['refused', 'Insurance paid this', 20_000]);
    });

    test('a refund whose answer was lost is one refund', async () => {
      const { id } = await charged(20_000);
      gateway().fault = ({ path, method }) => (method === 'POST' && path.startsWith('refunds') ? 'cut-after' : undefined);
      assert.equal((await ask(id, 5_000)).status, 200);
      await portal().runDueJobs(SEND_REFUND);
      gateway().fault = () => undefined;
      assert.equal((await read(id)).refunds[0]?.state, 'pending');
      portal().advance(5 * 60_000);
      await signIn();
      await portal().runDueJobs(RECONCILE, SEND_REFUND);
      assert.equal((await read(id)).refundedCents, 5_000);
      const event = gateway()
        .server.deliveries()
        .findLast(({ body }) => body.includes('refund.created'));
      assert.equal((await deliver(portal(), event ?? { body: '' })).status, 200);
      assert.equal((await read(id)).refundedCents, 5_000);
      assert.equal((await read(id)).entries.filter(({ kind }) => kind === 'refund').length, 1);
    });

    test('a bill that became smaller has a credit, which pays another bill and no more than that', async () => {
      const { statementId } = await charged(30_000);
      await prisma().statement.update({ where: { id: statementId }, data: { totalCents: 20_000 } });
      const { id: toStatementId } = await newStatement(portal(), PATIENT_IDS.dana, { totalCents: 6_000 });
      const credits = (await (await alicia.get(`${DESK}/credits?limit=100`)).json()) as Credits;
      const credit = credits.items.find((one) => one.statementId === statementId);
      assert.deepEqual([credit?.creditCents, credit?.payments[0]?.refundableCents], [10_000, 30_000]);
      const move = (cents: number) => alicia.send('POST', `${DESK}/credits/${statementId}/moves`, { toStatementId, cents });
      assert.equal(await codeOf(await move(6_001)), 'credit/too-much');
      assert.equal((await move(6_000)).status, 204);
      assert.equal(await owed(toStatementId), 0);
      assert.equal((await prisma().statement.findUniqueOrThrow({ where: { id: statementId } })).creditCents, 4_000);
      const foreign = await newStatement(portal(), PATIENT_IDS.luis);
      assert.equal((await alicia.send('POST', `${DESK}/credits/${statementId}/moves`, { toStatementId: foreign.id, cents: 100 })).status, 404);
    });

    test('a day balances by gateway, ledger and bank, and one that does not is closed only with a note', async () => {
      await charged(12_345);
      const day = portal().portal.now().toISOString().slice(0, 10);
      assert.equal(await codeOf(await alicia.send('POST', `${DESK}/days/${day}/close`, { note: '' })), 'day/not-over');
      for (let passed = 0; passed < 2; passed += 1) {
        portal().advance(DAY_MS);
        await portal().runDueJobs(RECONCILE, COMPARE_DAYS);
      }
      await signIn();
      const { days, balances } = (await (await alicia.get(`${DESK}/days`)).json()) as Days;
      const found = days.find((one) => one.day === day);
      assert.deepEqual([found?.state, found?.differences], ['balanced', []]);
      assert.equal(found?.gatewayCents, found?.ledgerCents);
      const next = days.find((one) => one.payoutCents !== 0);
      assert.ok(next && next.payoutCents === next.bankCents && next.state === 'balanced');
      assert.equal(
        balances.reduce((sum, { cents }) => sum + cents, 0),
        0,
      );
      assert.equal((await alicia.send('POST', `${DESK}/days/${day}/close`, { note: '' })).status, 200);
      assert.equal(await codeOf(await alicia.send('POST', `${DESK}/days/${day}/close`, { note: '' })), 'day/closed');
    });

    test('what only one side has is a difference of its day, by its number', async () => {
      const day = portal().portal.now().toISOString().slice(0, 10);
      const { id, statementId } = await charged(7_000);
      // A charge that somebody made at the gateway by hand, and one of ours that the gateway does not have.
      await gateway().gateway.charge({
        idempotencyKey: randomUUID(),
        paymentId: 'by-hand',
        amountCents: 9_900,
        payBy: { token: cardToken(), customerId: null },
        present: true,
      });
      const known = await prisma().payment.findUniqueOrThrow({ where: { id } });
      const lost = randomUUID();
      await portal().portal.db.transaction(async (tx) => {
        await tx.payment.create({
          data: { ...known, id: lost, key: lost, gatewayRef: null, receiptTo: null, state: 'pending', settledAt: null, amountCents: 500 },
        });
        await tx.paymentPart.create({ data: { paymentId: lost, statementId, cents: 500, attempt: 2 } });
        await tx.payment.update({ where: { id: lost }, data: { state: 'succeeded', settledAt: known.createdAt } });
        const entry = await tx.ledgerEntry.create({ data: { key: `payment:${lost}`, kind: 'payment', at: known.createdAt, paymentId: lost } });
        await tx.ledgerPosting.createMany({
          data: [
            { entryId: entry.id, account: 'gateway', cents: 500 },
            { entryId: entry.id, account: 'receivable', cents: -500, statementId },
          ],
        });
      });
      portal().advance(DAY_MS);
      await signIn();
      assert.equal((await alicia.send('PUT', `${DESK}/days/${day}/comparison`)).status, 200);
      const { days } = (await (await alicia.get(`${DESK}/days`)).json()) as Days;
      const found = days.find((one) => one.day === day);
      assert.deepEqual(found?.differences.map(({ kind, ledgerCents, otherCents }) => [kind, ledgerCents, otherCents]).toSorted(), [
        ['foreign', null, 9_900],
        ['not-at-gateway', 500, null],
      ]);
      assert.equal(await codeOf(await alicia.send('POST', `${DESK}/days/${day}/close`, { note: '' })), 'day/needs-note');
      assert.equal((await alicia.send('POST', `${DESK}/days/${day}/close`, { note: 'Asked the gateway about both' })).status, 200);
    });
  });
});
